package dev.fauxband.lwm2m;

import static dev.fauxband.script.Transcript.CONFIGURED;
import static dev.fauxband.script.Transcript.play;
import static dev.fauxband.script.Transcript.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fauxband.modem.ModemProfile;
import dev.fauxband.modem.ProfileField;
import dev.fauxband.script.Bench;
import org.junit.jupiter.api.Test;

/** The module's own Update that finds another one open: it is owed until one has renewed the registration. */
final class RenewalTest {
    private static final ModemProfile SIXTY_SECONDS = with(ProfileField.LIFETIME, "60s");

    private static final String REGISTERED_NOW = CONFIGURED + """
            times exact
            > AT+QLWOPEN=0
            < OK
            ~> CON POST /rd
            (50ms)
            <~ ACK 2.01 location=/rd/5
            < CONNECT OK
            """;

    @Test
    void dueWhileTheHostsUpdateIsOpenItIsTriedWhenThatFails() {
        play(SIXTY_SECONDS, REGISTERED_NOW + """
                (29s)
                > AT+QLWUPDATE
                < OK
                ~> CON POST /rd/5 mid={m}
                (1500ms)
                <~ ACK 5.00 mid={m}
                ~> CON POST /rd/5 mid={n} opt15=- ct=- -
                < UPDATE FAIL
                (500ms)
                <~ ACK 2.04 mid={n}
                (30s)
                ~> CON POST /rd/5
                """);
    }

    @Test
    void dueWhileAnotherIsOpenThatSucceedsItIsNotNeeded() {
        play(SIXTY_SECONDS, REGISTERED_NOW + """
                (29s)
                > AT+QLWUPDATE
                < OK
                ~> CON POST /rd/5 mid={m}
                (1500ms)
                <~ ACK 2.04 mid={m}
                < UPDATE OK
                (29s)
                > AT+QLWUPDATE
                < OK
                ~> CON POST /rd/5 mid={n}
                (500ms)
                <~ ACK 5.00 mid={n}
                < UPDATE FAIL
                (500ms)
                ~> CON POST /rd/5
                """);
    }

    @Test
    void dueWhileOneThatThePlatformWantedIsOpenItIsTriedOnceMore() {
        Bench bench = Bench.of(SIXTY_SECONDS).play(REGISTERED_NOW + """
                (29s)
                <~ CON POST /1/0/8
                ~> ACK 2.04
                ~> CON POST /rd/5 mid={m}
                (1500ms)
                <~ ACK 5.00 mid={m}
                ~> CON POST /rd/5 mid={n}
                <~ ACK 5.00 mid={n}
                (29s)
                <~ CON GET /3/0/1
                ~> ACK 2.05
                (500ms)
                <~ CON GET /3/0/1
                """);

        assertThat(bench.states())
                .endsWith(
                        "registration REGISTERED -> UPDATING",
                        "registration UPDATING -> REGISTERED",
                        "registration REGISTERED -> DEREGISTERED");
    }

    @Test
    void thatGaveWayToTheHostsIsTriedAgainWhenThatFails() {
        play(SIXTY_SECONDS, REGISTERED_NOW + """
                (30s)
                ~> CON POST /rd/5 mid={m}
                (1s)
                > AT+QLWUPDATE
                < OK
                ~> CON POST /rd/5 mid={n} token={u}
                (1s)
                <~ ACK 5.00 mid={n} token={u}
                ~> CON POST /rd/5 mid={o} token={v}
                < UPDATE FAIL
                <~ ACK 5.00 mid={o} token={v}
                (10s)
                """);
    }

    @Test
    void dueWhileAnotherIsOpenItIsNotTriedBeyondTheLifetime() {
        play(SIXTY_SECONDS, REGISTERED_NOW + """
                (29s)
                > AT+QLWUPDATE
                < OK
                ~> CON POST /rd/5 mid={m}
                <~ ACK mid={m}
                (31s)
                < UPDATE FAIL
                (300s)
                > AT+QLWUPDATE
                < ERROR
                """);
    }

    @Test
    void dueWhileAnotherIsOpenItIsNotTriedAfterA404() {
        play(SIXTY_SECONDS, REGISTERED_NOW + """
                (29s)
                > AT+QLWUPDATE
                < OK
                ~> CON POST /rd/5 mid={m}
                (1500ms)
                <~ ACK 4.04 mid={m}
                < UPDATE FAIL
                (300s)
                """);
    }
}
