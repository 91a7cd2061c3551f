package dev.fauxband.lwm2m;

import static dev.fauxband.script.Transcript.OBSERVED;
import static dev.fauxband.script.Transcript.REGISTERED;
import static dev.fauxband.script.Transcript.play;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fauxband.script.Bench;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** OMA TS 1.0.2 §5.3.2: Update, of the host and after a change of its objects. */
final class UpdateTest {
    @Test
    void saysNothingWhenNothingChanged() {
        play(REGISTERED + """
                > AT+QLWUPDATE
                < OK
                ~> CON POST /rd/5 opt15=- ct=- -
                <~ ACK 2.04
                < UPDATE OK
                """);
    }

    @Test
    void addedObjectIsToldWithTheFullList() {
        play(REGISTERED + """
                > AT+QLWADDOBJ=20,0,1,"0"
                < OK
                ~> CON POST /rd/5 opt15=- ct=40 /<.>;rt="oma.lwm2m",<.1.0>,<.3.0>,<.4.0>,<.5.0>,<.19.0>,<.19.1>,<.20.0>/
                <~ ACK 2.04
                < UPDATE OK
                > AT+QLWUPDATE
                < OK
                ~> CON POST /rd/5 opt15=- ct=- -
                """);
    }

    @Test
    void deletedObjectIsToldWithTheFullList() {
        play(REGISTERED + """
                > AT+QLWDELOBJ=19
                < OK
                ~> CON POST /rd/5 opt15=- ct=40 "</>;rt=\\"oma.lwm2m\\",</1/0>,</3/0>,</4/0>,</5/0>"
                <~ ACK 2.04
                < UPDATE OK
                """);
    }

    @Test
    void changeThatWasNotToldIsToldNextTime() {
        play(REGISTERED + """
                > AT+QLWADDOBJ=20,0,1,"0"
                < OK
                ~> CON POST /rd/5 ct=40
                <~ ACK 5.00
                < UPDATE FAIL
                > AT+QLWUPDATE
                < OK
                ~> CON POST /rd/5 ct=40 /.*<.20.0>/
                <~ ACK 2.04
                < UPDATE OK
                > AT+QLWUPDATE
                < OK
                ~> CON POST /rd/5 ct=- -
                """);
    }

    @Test
    void lifetimeIsToldOnlyAfterThePlatformWroteIt() {
        play(REGISTERED + """
                <~ CON PUT /1/0/1 ct=0 "3600"
                ~> ACK 2.04
                ~> CON POST /rd/5?lt=3600 ct=- -
                <~ ACK 2.04
                > AT+QLWUPDATE
                < OK
                ~> CON POST /rd/5 opt15=- ct=- -
                """);
    }

    @Test
    void lifetimeAndObjectsAreToldTogether() {
        play(REGISTERED + """
                <~ CON PUT /1/0/1 ct=0 "3600"
                ~> ACK 2.04
                ~> CON POST /rd/5?lt=3600
                <~ ACK 5.03
                > AT+QLWADDOBJ=20,0,1,"0"
                < OK
                ~> CON POST /rd/5?lt=3600 ct=40 /.*<.20.0>/
                <~ ACK 2.04
                < UPDATE OK
                """);
    }

    @Test
    void lifetimeWrittenWhileAnUpdateIsOpenIsToldByTheNext() {
        play(REGISTERED + """
                > AT+QLWUPDATE
                < OK
                ~> CON POST /rd/5 mid={m} token={t} opt15=-
                <~ CON PUT /1/0/1 ct=0 "3600"
                ~> ACK 2.04
                <~ ACK 2.04 mid={m} token={t}
                ~> CON POST /rd/5?lt=3600 ct=- -
                <~ ACK 2.04
                < UPDATE OK
                (10s)
                """);
    }

    @Test
    void triggerWhileAnUpdateIsOpenLeadsToAnotherBehindIt() {
        play(REGISTERED + """
                > AT+QLWUPDATE
                < OK
                ~> CON POST /rd/5 mid={m} token={t}
                <~ CON POST /1/0/8
                ~> ACK 2.04
                <~ ACK 2.04 mid={m} token={t}
                ~> CON POST /rd/5 opt15=-
                <~ ACK 2.04
                < UPDATE OK
                (10s)
                """);
    }

    @Test
    void answerOf404EndsTheRegistration() {
        Bench bench = Bench.after(OBSERVED + """
                > AT+QLWUPDATE
                < OK
                ~> CON POST /rd/5
                <~ ACK 4.04
                < UPDATE FAIL
                > AT+QLWUPDATE
                < ERROR
                > AT+QLWCLOSE
                < ERROR
                > AT+QLWDATASEND=19,0,0,1,01,0x0100
                < ERROR
                <~ CON GET /3/0/1
                (86400s)
                > AT+QLWOPEN=0
                < OK
                ~> CON POST /rd?lwm2m=1.0&ep=867724030023557&b=U&lt=86400
                <~ ACK 2.01 location=/rd/6
                < CONNECT OK
                > AT+QLWDATASEND=19,0,0,1,01,0x0100
                < ERROR
                """);

        assertThat(bench.reasons())
                .startsWith("UPDATE FAIL: the platform answered 4.04: it no longer knows this registration");
    }

    @Test
    void nothingIsToComeAfterA404() {
        Bench bench = Bench.after(REGISTERED + """
                > AT+QLWUPDATE
                < OK
                ~> CON POST /rd/5
                <~ ACK 4.04
                < UPDATE FAIL
                """);

        assertThat(bench.idle()).isTrue();
    }

    @Test
    void traceTellsHowTheRegistrationStands() {
        Bench bench = Bench.after(REGISTERED + """
                > AT+QLWUPDATE
                < OK
                ~> CON POST /rd/5
                <~ ACK 2.04
                < UPDATE OK
                > AT+QLWCLOSE
                < OK
                ~> CON DELETE /rd/5
                <~ ACK 2.02
                < CLOSE OK
                """);

        assertThat(bench.states())
                .containsExactly(
                        "registration DEREGISTERED -> REGISTERING",
                        "registration REGISTERING -> REGISTERED",
                        "registration REGISTERED -> UPDATING",
                        "registration UPDATING -> REGISTERED",
                        "registration REGISTERED -> DEREGISTERING",
                        "registration DEREGISTERING -> DEREGISTERED");
        assertThat(bench.idle()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ACK 4.00", "ACK 4.03", "ACK 4.05", "ACK 5.00", "ACK 2.05", "ACK 2.01", "RST"})
    void anyOtherAnswerIsAFailureAndTheRegistrationStands(String answer) {
        play(OBSERVED + """
                > AT+QLWUPDATE
                < OK
                ~> CON POST /rd/5
                <~ ANSWER
                < UPDATE FAIL
                <~ CON GET /3/0/1
                ~> ACK 2.05
                > AT+QLWDATASEND=19,0,0,1,01,0x0100
                < OK
                ~> CON 2.05
                <~ ACK
                < SEND OK
                > AT+QLWUPDATE
                < OK
                ~> CON POST /rd/5
                <~ ACK 2.04
                < UPDATE OK
                > AT+QLWOPEN=0
                < ERROR
                """.replace("ANSWER", answer));
    }

    @Test
    void silenceIsAFailureAndTheRegistrationStandsUntilItsLifetimeEnds() {
        play(REGISTERED + """
                > AT+QLWUPDATE
                < OK
                ~> CON POST /rd/5
                ~> CON POST /rd/5
                ~> CON POST /rd/5
                ~> CON POST /rd/5
                ~> CON POST /rd/5
                ~> CON POST /rd/5
                < UPDATE FAIL
                <~ CON GET /3/0/1
                ~> ACK 2.05
                > AT+QLWCLOSE
                < OK
                ~> CON DELETE /rd/5
                """);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ACK 4.00", "RST"})
    void afterAFailureTheHostMayRegisterAfresh(String answer) {
        play(REGISTERED + """
                > AT+QLWUPDATE
                < OK
                ~> CON POST /rd/5
                <~ ANSWER
                < UPDATE FAIL
                > AT+QLWOPEN=1
                < OK
                ~> CON POST /rd?lwm2m=1.0&ep=867724030023557&b=U&lt=86400
                <~ CON GET /3/0/1
                <~ ACK 2.01 location=/rd/6
                < CONNECT OK
                > AT+QLWUPDATE
                < OK
                ~> CON POST /rd/6
                """.replace("ANSWER", answer));
    }

    @Test
    void registrationThatWasMadeAfreshIsAsGoodAsNew() {
        play(REGISTERED + """
                <~ CON PUT /1/0/1 ct=0 "3600"
                ~> ACK 2.04
                ~> CON POST /rd/5?lt=3600
                <~ ACK 4.00
                > AT+QLWOPEN=0
                < OK
                ~> CON POST /rd?lwm2m=1.0&ep=867724030023557&b=U&lt=3600
                <~ ACK 2.01 location=/rd/6
                < CONNECT OK
                > AT+QLWOPEN=0
                < ERROR
                > AT+QLWUPDATE
                < OK
                ~> CON POST /rd/6 opt15=- ct=- -
                <~ ACK 2.04
                < UPDATE OK
                """);
    }

    @Test
    void openWhileRegisteredIsAnError() {
        play(REGISTERED + """
                > AT+QLWOPEN=0
                < ERROR
                """);
    }

    @Test
    void updateKeepsWhatThePlatformObserves() {
        play(OBSERVED + """
                > AT+QLWUPDATE
                < OK
                ~> CON POST /rd/5
                <~ ACK 2.04
                < UPDATE OK
                > AT+QLWDATASEND=19,0,0,1,01,0x0100
                < OK
                ~> CON 2.05 token=AB observe=2
                <~ ACK
                < SEND OK
                """);
    }

    @Test
    void platformMayObserveAgainBeforeUpdateOk() {
        play(OBSERVED + """
                > AT+QLWUPDATE
                < OK
                ~> CON POST /rd/5 mid={m} token={t}
                (1s)
                <~ CON GET /19/0/0 mid=9 token=AC observe=0
                ~> ACK 2.05 mid=9 observe=2
                < +QLWOBSERVE: 0,19,0,0
                <~ ACK 2.04 mid={m} token={t}
                < UPDATE OK
                """);
    }

    @ParameterizedTest
    @ValueSource(strings = {"AT+QLWUPDATE", "AT+QLWCLOSE", "AT+QLWADDOBJ=20,0", "AT+QLWDELOBJ=19", "AT+QLWOPEN=0"})
    void oneExchangeAtATime(String command) {
        play(REGISTERED + """
                > AT+QLWUPDATE
                < OK
                ~> CON POST /rd/5
                > COMMAND
                < ERROR
                <~ ACK 2.04
                < UPDATE OK
                (300s)
                """.replace("COMMAND", command));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ACK 4.03 | UPDATE FAIL: the platform answered 4.03 to Update
            RST      | UPDATE FAIL: the platform answered RST: it does not speak with this module
            """)
    void reasonOfAFailureIsToldInOneSentence(String answer, String reason) {
        Bench bench = Bench.after(REGISTERED + """
                > AT+QLWUPDATE
                < OK
                ~> CON POST /rd/5
                <~ ANSWER
                < UPDATE FAIL
                """.replace("ANSWER", answer));

        assertThat(bench.reasons()).containsExactly(reason);
    }
}
