package dev.fauxband.lwm2m;

import static dev.fauxband.script.Transcript.CONFIGURED;
import static dev.fauxband.script.Transcript.play;
import static dev.fauxband.script.Transcript.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fauxband.data.Address;
import dev.fauxband.data.IpLiteral;
import dev.fauxband.modem.ModemEvent;
import dev.fauxband.modem.ProfileField;
import dev.fauxband.script.Bench;
import org.junit.jupiter.api.Test;

/** A host name given to AT+QLWSERV is looked up at each AT+QLWOPEN; the shell answers. */
final class NameLookupTest {
    private static final String BY_NAME =
            CONFIGURED.replace("180.101.147.115", "platform.example").replace("5683", "5700");

    private static final String OPENED = BY_NAME + """
            times exact
            > AT+QLWOPEN=0
            < OK
            """;

    @Test
    void registersAtTheAddressOfTheName() {
        play(OPENED + """
                (1s)
                ! resolved 10.0.0.5
                ~> CON POST /rd?lwm2m=1.0&ep=867724030023557&b=U&lt=86400
                <~ ACK 2.01 location=/rd/5
                < CONNECT OK
                > AT+QLWSERV?
                < +QLWSERV: "platform.example",5700
                < OK
                (1000s)
                """);
    }

    @Test
    void addressAndPortAreThoseOfTheNameAndOfQlwserv() {
        Bench bench = Bench.after(BY_NAME).type("AT+QLWOPEN=0");
        Address platform = new Address(IpLiteral.parse("2001:db8::5").orElseThrow(), 5700);
        assertThat(bench.lookups()).containsExactly("platform.example");

        bench.event(new ModemEvent.Resolved("platform.example", IpLiteral.parse("2001:db8::5")));

        assertThat(bench.takeAddressed().orElseThrow().peer()).isEqualTo(platform);
    }

    @Test
    void theLookUpCountsAmongTheHosts128Seconds() {
        play(OPENED + """
                (19s)
                ! resolved 10.0.0.5
                ~> CON POST /rd
                (2s)
                ~> CON POST /rd
                (4s)
                ~> CON POST /rd
                (8s)
                ~> CON POST /rd
                (16s)
                ~> CON POST /rd
                (32s)
                ~> CON POST /rd
                (45s)
                < CONNECT FAIL
                (1000s)
                """);
    }

    @Test
    void nameWithoutAddressFailsAtOnce() {
        Bench bench = Bench.after(OPENED + """
                (1s)
                ! resolved none
                < CONNECT FAIL
                (1000s)
                """);

        assertThat(bench.reasons()).containsExactly("CONNECT FAIL: no address was found for the name platform.example");
    }

    @Test
    void nameThatNobodyAnswersFailsAfter20Seconds() {
        Bench bench = Bench.after(OPENED + """
                (20s)
                < CONNECT FAIL
                ! resolved 10.0.0.5
                (1000s)
                """);

        assertThat(bench.reasons()).containsExactly("CONNECT FAIL: nobody told the address of the name in time");
    }

    @Test
    void profileSaysHowLongTheAnswerMayTake() {
        play(with(ProfileField.NAME_LOOKUP_WAIT, "3s"), OPENED + """
                (3s)
                < CONNECT FAIL
                """);
    }

    @Test
    void lookupIsAskedForOnce() {
        Bench bench = Bench.after(BY_NAME).type("AT+QLWOPEN=0").type("AT");

        assertThat(bench.lookups()).containsExactly("platform.example");
    }

    @Test
    void answerForAnotherNameIsDropped() {
        Bench bench = Bench.after(BY_NAME).type("AT+QLWOPEN=0");

        bench.event(new ModemEvent.Resolved("other.example", IpLiteral.parse("10.0.0.5")));

        assertThat(bench.sent()).isEmpty();
    }

    @Test
    void answerThatNobodyWaitsForIsDropped() {
        Bench bench = Bench.after(CONFIGURED);

        bench.event(new ModemEvent.Resolved("180.101.147.115", IpLiteral.parse("10.0.0.5")));

        assertThat(bench.sent()).isEmpty();
        assertThat(bench.said()).isEmpty();
    }

    @Test
    void secondAnswerIsDropped() {
        play(OPENED + """
                (1s)
                ! resolved 10.0.0.5
                ~> CON POST /rd
                ! resolved 10.0.0.6
                ! resolved none
                (1s)
                <~ ACK 2.01 location=/rd/5
                < CONNECT OK
                """);
    }

    @Test
    void everyOpenLooksUpAgain() {
        play(OPENED + """
                (1s)
                ! resolved 10.0.0.5
                ~> CON POST /rd
                <~ ACK 4.03
                < CONNECT FAIL
                > AT+QLWOPEN=0
                < OK
                (1s)
                ! resolved 10.0.0.6
                ~> CON POST /rd
                """);
    }

    @Test
    void nothingElseIsPossibleMeanwhile() {
        play(OPENED + """
                > AT+QLWOPEN=0
                < ERROR
                > AT+QLWUPDATE
                < ERROR
                > AT+QLWCLOSE
                < ERROR
                > AT+QLWADDOBJ=20,0
                < ERROR
                > AT+QLWSERV="10.0.0.1",1
                < ERROR
                """);
    }

    @Test
    void delEndsTheLookup() {
        play(OPENED + """
                > AT+QLWDEL
                < OK
                ! resolved 10.0.0.5
                (1000s)
                """);
    }

    @Test
    void portZeroFailsWithoutALookup() {
        Bench bench = Bench.after(BY_NAME.replace("5700", "0")).type("AT+QLWOPEN=0");

        assertThat(bench.lookups()).isEmpty();
        bench.said();
        bench.play("< CONNECT FAIL\n");
    }

    @Test
    void strangersAreDroppedUntilTheNameHasAnAddress() {
        Bench bench = Bench.after(BY_NAME).type("AT+QLWOPEN=0");

        bench.deliver(Bench.PLATFORM, "CON mid=7");

        assertThat(bench.sent()).isEmpty();
    }
}
