package dev.fauxband.modem;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fauxband.data.Octets;
import dev.fauxband.data.RandomOctets;
import dev.fauxband.data.SeededRandom;
import dev.fauxband.data.Seeds;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Any octets on the line: no exception, and the next AT is answered. */
final class RandomLineTest {
    private static final int SEEDS = 400;
    private static final int LINES = 60;

    private static final List<String> COMMANDS = List.of(
            "AT",
            "ATI",
            "ATE1",
            "ATQ1",
            "ATV0",
            "ATE0&W",
            "AT&F",
            "ATZ",
            "AT+CMEE=2",
            "AT+CFUN=0",
            "AT+CFUN=1",
            "AT+CGATT=0;+CGATT=1",
            "AT+CLAC",
            "AT+CGSN=1",
            "AT+CEREG?",
            "AT+CPSMS=1,,,\"01000011\",\"01000011\"",
            "AT+QLWSERV=\"180.101.147.115\",5683",
            "AT+QLWSERV=platform.example,5683",
            "AT+QLWSERV?",
            "AT+QLWCONF=\"867724030023557\"",
            "AT+QLWADDOBJ=19,0,1,\"0\"",
            "AT+QLWADDOBJ=19,1,2,\"0\",\"1\"",
            "AT+QLWADDOBJ=20,65534,2,\"0,65535\"",
            "AT+QLWDELOBJ=19",
            "AT+QLWOPEN=0",
            "AT+QLWOPEN=1",
            "AT+QLWUPDATE",
            "AT+QLWCLOSE",
            "AT+QLWDATASEND=19,0,0,2,AB01,0x0100",
            "AT+QLWDATASEND=19,0,0,5,\"a,;b\",0x0000",
            "AT+QLWDATASTATUS?",
            "AT+QLWRD=512",
            "AT+QLWCFG=\"dataformat\",0,1",
            "AT+QLWCFG=\"dataformat\",1,0",
            "AT+QLWDEL",
            "AT+QLWOPEN=?;+QLWCFG=?");

    @Test
    void randomOctetsNeverConfuseTheLine() {
        Seeds.each(SEEDS, random -> {
            LoneModem modem = fresh(random);
            for (int i = 0; i < LINES; i++) {
                modem.type(RandomOctets.upTo(random, 200));
                pass(modem, random);
            }
            modem.answersAt();
        });
    }

    @Test
    void mutatedCommandsNeverConfuseTheLine() {
        Seeds.each(SEEDS, random -> {
            LoneModem modem = fresh(random);
            for (int i = 0; i < LINES; i++) {
                Octets command = Octets.latin1(COMMANDS.get(random.nextInt(COMMANDS.size())));
                Octets line = random.nextInt(2) == 0 ? command : RandomOctets.mutated(random, command);
                modem.type(random.nextInt(8) == 0 ? line : line.concat(Octets.of('\r')));
                pass(modem, random);
            }
            modem.answersAt();
        });
    }

    private static LoneModem fresh(SeededRandom random) {
        ModemProfile profile = ModemProfile.ALL.get(random.nextInt(ModemProfile.ALL.size()));
        return random.nextInt(2) == 0
                ? new LoneModem(profile, random.nextLong())
                : LoneModem.registered(profile, random.nextLong(), random.nextInt(2));
    }

    private static void pass(LoneModem modem, SeededRandom random) {
        if (random.nextInt(4) == 0) {
            modem.letPass(random.nextInt(20_000) * LoneModem.MS_NS);
        }
        if (random.nextInt(50) == 0) {
            modem.modem().receiveEvent(0, new ModemEvent.HostGone());
        }
        assertThat(modem.modem().dteRoom()).isPositive();
    }
}
