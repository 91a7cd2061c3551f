package dev.fauxband.lwm2m;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fauxband.at.DteOutput;
import dev.fauxband.command.Identity;
import dev.fauxband.data.Datagram;
import dev.fauxband.data.IpLiteral;
import dev.fauxband.data.Octets;
import dev.fauxband.data.SeededRandom;
import dev.fauxband.data.Seeds;
import dev.fauxband.modem.Modem;
import dev.fauxband.modem.ModemEvent;
import dev.fauxband.modem.ModemProfile;
import dev.fauxband.modem.ModemRequest;
import dev.fauxband.script.Bench;
import dev.fauxband.time.TimerTable;
import dev.fauxband.trace.Trace;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Whatever host, platform and network do: nothing breaks, exchanges end once and in time, AT+QLWDEL ends all. */
final class RandomPlatformTest {
    private static final long SECOND_NS = 1_000_000_000L;

    private static final String[] LINES = {
        "AT+QLWSERV=\"180.101.147.115\",5683",
        "AT+QLWSERV=\"platform.example\",5683",
        "AT+QLWCONF=\"867724030023557\"",
        "AT+QLWADDOBJ=19,0,1,\"0\"",
        "AT+QLWADDOBJ=19,0,1,\"0\"",
        "AT+QLWADDOBJ=20,0",
        "AT+QLWADDOBJ=19,1,2,\"0,1\"",
        "AT+QLWDELOBJ=20",
        "AT+QLWOPEN=0",
        "AT+QLWOPEN=1",
        "AT+QLWOPEN=0",
        "AT+QLWUPDATE",
        "AT+QLWUPDATE",
        "AT+QLWDATASEND=19,0,0,1,01,0x0100",
        "AT+QLWDATASEND=19,0,0,1,01,0x0100",
        "AT+QLWDATASEND=19,0,0,20,0102030405060708090A0B0C0D0E0F1011121314,0x0000",
        "AT+QLWRD=3",
        "AT+QLWDATASTATUS?",
        "AT+CFUN=1"
    };

    /** What ends most of what there is. */
    private static final String[] RARE_LINES = {"AT+QLWDEL", "AT+CFUN=0", "AT+QLWCLOSE"};

    private static final Pattern RESULT = Pattern.compile("\r\n(CONNECT|UPDATE|CLOSE|SEND) (OK|FAIL)\r\n");

    /** One module, its platform, and what its host is still to be told. */
    private static final class Life {
        private final SeededRandom random;
        private final Modem modem;
        private final RandomPlatform platform;
        private Lwm2mClient client;
        private Optional<String> exchangeDue = Optional.empty();
        private boolean sendDue;
        private Optional<String> lookup = Optional.empty();
        private long dueByNs;
        private long nowNs;

        private Life(SeededRandom random) {
            this.random = random;
            ModemProfile profile = ModemProfile.ALL.get(random.nextInt(ModemProfile.ALL.size()));
            this.modem = new Modem(profile, Identity.EXAMPLE, random.nextLong(), Trace.Level.OFF);
            this.platform = new RandomPlatform(random);
            this.client = modem.client();
        }

        void live(int steps) {
            for (int i = 0; i < 5; i++) {
                type(LINES[i]);
            }
            for (int i = 0; i < steps; i++) {
                int what = random.nextInt(100);
                if (what < 1) {
                    type(RARE_LINES[random.nextInt(RARE_LINES.length)]);
                } else if (what < 35) {
                    type(LINES[random.nextInt(LINES.length)]);
                } else if (what < 75) {
                    modem.receiveDatagram(nowNs, new Datagram(Bench.PLATFORM, platform.next()));
                } else if (what < 80) {
                    event();
                } else {
                    pass(random.nextInt(20) == 0 ? 100_000 * SECOND_NS : random.nextInt(4_000_000) * 1_000L * 10);
                }
                drain();
            }
        }

        private void event() {
            Optional<Octets> ip = random.nextInt(2) == 0 ? IpLiteral.parse("180.101.147.115") : Optional.empty();
            switch (random.nextInt(3)) {
                case 0 -> modem.receiveEvent(nowNs, new ModemEvent.Unreachable(Bench.PLATFORM));
                default -> modem.receiveEvent(nowNs, new ModemEvent.Resolved(lookup.orElse("other"), ip));
            }
        }

        void type(String line) {
            if (modem.lineIdle()) {
                modem.receiveFromDte(nowNs, Octets.latin1(line + "\r"));
                if (line.equals("AT+QLWDEL")) {
                    exchangeDue = Optional.empty();
                    sendDue = false;
                }
                drain();
            }
        }

        void pass(long ns) {
            long endNs = nowNs + ns;
            while (modem.nextDeadlineNs() <= endNs) {
                assertThat(modem.nextDeadlineNs()).isNotNegative();
                nowNs = Math.max(nowNs, modem.nextDeadlineNs());
                modem.handleTimeout(nowNs);
                drain();
            }
            nowNs = endNs;
        }

        private void drain() {
            if (modem.client() != client) {
                client = modem.client();
                exchangeDue = Optional.empty();
                sendDue = false;
            }
            drainLine();
            Optional<Datagram> datagram = modem.pollDatagram();
            while (datagram.isPresent()) {
                assertThat(datagram.get().payload().size()).isLessThanOrEqualTo(1152);
                platform.heard(datagram.get());
                datagram = modem.pollDatagram();
            }
            while (modem.pollRequest().orElse(null) instanceof ModemRequest.Resolve resolve) {
                lookup = Optional.of(resolve.name());
            }
            expectOneResultInTime();
        }

        private void drainLine() {
            StringBuilder said = new StringBuilder();
            Optional<DteOutput> output = modem.pollDte();
            while (output.isPresent()) {
                said.append(output.get().octets().toLatin1());
                output = modem.pollDte();
            }
            Matcher result = RESULT.matcher(said);
            while (result.find()) {
                if (result.group(1).equals("SEND")) {
                    assertThat(sendDue).as("SEND result is due").isTrue();
                    sendDue = false;
                } else {
                    assertThat(exchangeDue).as("result is due").contains(result.group(1));
                    exchangeDue = Optional.empty();
                }
            }
        }

        private void expectOneResultInTime() {
            Optional<String> due = client.registration().resultDue().map(Life::name);
            if (!due.equals(exchangeDue)) {
                assertThat(exchangeDue).as("never shown").isEmpty();
                exchangeDue = due;
                dueByNs = nowNs + 128 * SECOND_NS;
            }
            assertThat(exchangeDue.isPresent() && nowNs > dueByNs).as("late").isFalse();
            sendDue |= client.sendResultDue();
        }

        private static String name(HostExchange exchange) {
            return switch (exchange) {
                case REGISTER -> "CONNECT";
                case UPDATE -> "UPDATE";
                case DEREGISTER -> "CLOSE";
            };
        }
    }

    @Test
    void nothingBreaksAndEachExchangeHasOneResult() {
        Seeds.each(400, random -> {
            Life life = new Life(random);
            life.live(150);
            life.pass(130 * SECOND_NS);

            assertThat(life.exchangeDue).isEmpty();
            assertThat(life.sendDue).isFalse();
        });
    }

    @Test
    void delEndsAll() {
        Seeds.each(200, random -> {
            Life life = new Life(random);
            life.live(100);
            life.type("AT+CFUN=1");
            life.pass(5 * SECOND_NS);
            life.type("AT+QLWDEL");
            life.pass(5 * SECOND_NS);

            assertThat(life.modem.nextDeadlineNs()).isEqualTo(TimerTable.NEVER);
            assertThat(life.client.objects().objects()).isEmpty();
            assertThat(life.client.observations().paths()).isEmpty();
            assertThat(life.client.received().isEmpty()).isTrue();
            assertThat(life.client.sendState()).isEqualTo(SendState.NOT_SENT);
            assertThat(life.client.registration().state()).isEqualTo(RegistrationState.DEREGISTERED);
        });
    }
}
