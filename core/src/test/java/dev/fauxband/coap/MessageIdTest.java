package dev.fauxband.coap;

import static dev.fauxband.script.Transcript.CONFIGURED;
import static dev.fauxband.script.Transcript.OBSERVED;
import static dev.fauxband.script.Transcript.REGISTERED;
import static dev.fauxband.script.Transcript.play;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fauxband.data.SeededRandom;
import dev.fauxband.modem.ModemProfile;
import dev.fauxband.script.Bench;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** RFC 7252 §4.4, §5.3.1: Message IDs go up by one and wrap, tokens are new with each request. */
final class MessageIdTest {

    @Test
    void goesUpByOneAndWraps() {
        Outbox outbox = new Outbox(new SeededRandom(1));
        int first = outbox.takeMessageId();

        for (int i = 1; i < 1 << 16; i++) {
            assertThat(outbox.takeMessageId()).isEqualTo((first + i) % (1 << 16));
        }
        assertThat(outbox.takeMessageId()).isEqualTo(first);
    }

    @Test
    void requestsNotificationsAndNonResponsesCountTogether() {
        Bench bench = Bench.after(OBSERVED);
        int first = messageId(bench, "AT+QLWDATASEND=19,0,0,1,01,0x0000", "");

        assertThat(messageId(bench, "AT+QLWDATASEND=19,0,0,1,01,0x0100", "")).isEqualTo(first + 1);
        assertThat(messageId(bench, "AT+QLWUPDATE", "")).isEqualTo(first + 2);
        assertThat(messageId(bench, "", "NON GET /19/0/0 mid=9")).isEqualTo(first + 3);
    }

    private static int messageId(Bench bench, String hostLine, String request) {
        if (!request.isEmpty()) {
            bench.deliver(Bench.PLATFORM, request);
        } else {
            bench.type(hostLine);
        }
        String sent = bench.sent().get(0);
        return Integer.parseInt(sent.replaceFirst(".* mid=(\\d+).*", "$1"));
    }

    @Test
    void tokenHasFourOctetsAndIsNewWithEachRequest() {
        Bench bench = Bench.after(REGISTERED);
        Set<String> tokens = new HashSet<>();

        for (int i = 0; i < 20; i++) {
            bench.type("AT+QLWUPDATE");
            String token = bench.sent().get(0).replaceFirst(".* token=([0-9A-F]+).*", "$1");
            bench.deliver(Bench.PLATFORM, "CON 2.04 mid=" + (100 + i) + " token=" + token);
            bench.sent();
            bench.said();
            bench.play("< UPDATE OK\n");
            assertThat(token).hasSize(8);
            tokens.add(token);
        }
        assertThat(tokens).hasSize(20);
    }

    @Test
    void firstOnesDifferFromStartToStart() {
        Set<String> registers = new HashSet<>();

        for (long seed = 1; seed <= 20; seed++) {
            Bench bench = Bench.of(ModemProfile.BC26, seed).play(CONFIGURED);
            bench.type("AT+QLWOPEN=0");
            String sent = bench.sent().get(0);
            registers.add(sent.replaceFirst(".* mid=(\\d+).*", "$1"));
            registers.add(sent.replaceFirst(".* token=([0-9A-F]+).*", "$1"));
        }
        assertThat(registers).hasSizeGreaterThan(37);
    }

    @Test
    void sameSeedGivesTheSameOnes() {
        Bench one = Bench.of(ModemProfile.BC26, 5).play(CONFIGURED);
        Bench other = Bench.of(ModemProfile.BC26, 5).play(CONFIGURED);
        one.type("AT+QLWOPEN=0");
        other.type("AT+QLWOPEN=0");

        assertThat(one.takeDatagram()).isPresent().isEqualTo(other.takeDatagram());
    }

    @Test
    void restartDoesNotBeginWithTheSameOnesAgain() {
        Bench bench = Bench.after(CONFIGURED);
        bench.type("AT+QLWOPEN=0");
        String first = bench.sent().get(0);
        String token = first.replaceFirst(".* token=([0-9A-F]+).*", "$1");
        bench.deliver(Bench.PLATFORM, "NON 2.01 mid=1 token=" + token + " location=/rd/5");
        bench.deliver(Bench.PLATFORM, "CON POST /3/0/4 mid=2");
        bench.sent();
        bench.said();
        bench.play("< CONNECT OK\n(3s)\n").play(CONFIGURED);
        bench.type("AT+QLWOPEN=0");

        String second = bench.sent().get(0);
        assertThat(second).startsWith("CON POST /rd");
        assertThat(second.replaceFirst(".* mid=(\\d+).*", "$1"))
                .isNotEqualTo(first.replaceFirst(".* mid=(\\d+).*", "$1"));
        assertThat(second).doesNotContain(token);
    }

    @Test
    void messageIdsOfTheTwoSidesHaveNothingToDoWithEachOther() {
        play(OBSERVED + """
                > AT+QLWDATASEND=19,0,0,1,01,0x0100
                < OK
                ~> CON 2.05 mid={n}
                <~ CON GET /19/0/0 mid={n} token=77
                ~> ACK 2.05 mid={n} token=77 01
                <~ ACK mid={n}
                < SEND OK
                """);
    }
}
