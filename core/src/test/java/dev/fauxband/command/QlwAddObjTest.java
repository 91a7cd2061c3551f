package dev.fauxband.command;

import static dev.fauxband.command.Lines.errors;
import static dev.fauxband.command.Lines.oks;
import static dev.fauxband.script.Transcript.OBSERVED;
import static dev.fauxband.script.Transcript.REGISTERED;
import static dev.fauxband.script.Transcript.play;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fauxband.at.Form;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Manual §3.3: AT+QLWADDOBJ. */
final class QlwAddObjTest {
    private static final String BASE = oks("AT+QLWSERV=\"180.101.147.115\",5683", "AT+QLWCONF=\"ep\"");

    /** What a fresh module that was given these lines lists when it registers, behind its own objects. */
    private static String listing(String lines, String links) {
        return BASE + lines + """
                > AT+QLWOPEN=0
                < OK
                ~> CON POST /rd /.*,<\\/5\\/0>%s/
                """.formatted(links.replace("/", "\\/"));
    }

    /** Registers, then the platform reads a resource and gets this code. */
    private static String reading(String lines, String path, String code) {
        return BASE + lines + """
                > AT+QLWOPEN=0
                < OK
                ~> CON POST /rd
                <~ ACK 2.01 location=/rd/5
                < CONNECT OK
                <~ CON GET %s
                ~> ACK %s
                """.formatted(path, code);
    }

    @Test
    @Manual({"3.3", "3.3 example"})
    @Covers(command = "+QLWADDOBJ", form = Form.WRITE)
    void theManualsExample() {
        play(listing("""
                AT+QLWADDOBJ=19,0,1,"0" //Add a LwM2M object (/19/0/0).
                OK

                AT+QLWADDOBJ=19,1,1,"0" //Add a LwM2M object (/19/1/0).
                OK
                """, ",</19/0>,</19/1>"));
    }

    @Test
    void onlyTheResourcesNamedExist() {
        play(reading(oks("AT+QLWADDOBJ=19,0,1,\"0\""), "/19/0/0", "2.05"));
        play(reading(oks("AT+QLWADDOBJ=19,0,1,\"0\""), "/19/0/1", "4.04"));
        play(reading(oks("AT+QLWADDOBJ=19,0,1,\"0\""), "/19/1/0", "4.04"));
        play(reading(oks("AT+QLWADDOBJ=19,0,1,\"0\""), "/20/0/0", "4.04"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "AT+QLWADDOBJ=19,0,2,\"0,7\"",
                "AT+QLWADDOBJ=19,0,2,\"0\",\"7\"",
                "AT+QLWADDOBJ=19,0,2,0,7",
                "AT+QLWADDOBJ=19,0,2,\" 0 , 7 \"",
                "AT+QLWADDOBJ = 19 , 0 , 2 , \" 0 \" , \" 7 \"",
                "AT+QLWADDOBJ=019,00,02,\"00,07\"",
                "at+qlwaddobj=\"19\",\"0\",\"2\",\"0,7\""
            })
    void severalResourcesMayBeWrittenInSeveralWays(String line) {
        play(reading(oks(line), "/19/0/0", "2.05"));
        play(reading(oks(line), "/19/0/7", "2.05"));
        play(reading(oks(line), "/19/0/1", "4.04"));
    }

    @Test
    void anObjectAloneMeansInstance0() {
        play(listing(oks("AT+QLWADDOBJ=19"), ",</19/0>"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"AT+QLWADDOBJ=19", "AT+QLWADDOBJ=19,0"})
    void withoutAListEveryResourceExists(String line) {
        play(reading(oks(line), "/19/0/0", "2.05"));
        play(reading(oks(line), "/19/0/65535", "2.05"));
    }

    @Test
    void addingAgainMergesAndIsOk() {
        String twice = oks("AT+QLWADDOBJ=19,0,1,\"0\"", "AT+QLWADDOBJ=19,0,2,\"0,7\"");

        play(listing(twice, ",</19/0>"));
        play(reading(twice, "/19/0/0", "2.05"));
        play(reading(twice, "/19/0/7", "2.05"));
    }

    @Test
    void onceEveryResourceExistsAListTakesNoneAway() {
        play(reading(oks("AT+QLWADDOBJ=19,0", "AT+QLWADDOBJ=19,0,1,\"0\""), "/19/0/9", "2.05"));
        play(reading(oks("AT+QLWADDOBJ=19,0,1,\"0\"", "AT+QLWADDOBJ=19,0"), "/19/0/9", "2.05"));
    }

    @Test
    void objectsAreListedInAscendingOrder() {
        play(listing(
                oks(
                        "AT+QLWADDOBJ=3303,1",
                        "AT+QLWADDOBJ=19,1",
                        "AT+QLWADDOBJ=3303,0",
                        "AT+QLWADDOBJ=19,0",
                        "AT+QLWADDOBJ=20"),
                ",</19/0>,</19/1>,</20/0>,</3303/0>,</3303/1>"));
    }

    @Test
    @Manual("3.3")
    void idsReachAsFarAsTheManualAndOmaSay() {
        play(listing(oks("AT+QLWADDOBJ=65535,65534,1,\"65535\""), ",</65535/65534>"));
        play(reading(oks("AT+QLWADDOBJ=65535,65534,1,\"65535\""), "/65535/65534/65535", "2.05"));
    }

    @Test
    void objectsThatTheModuleDoesNotOwnAreTheHostsEvenAmongItsOwn() {
        play(BASE + oks("AT+QLWADDOBJ=2") + """
                > AT+QLWOPEN=0
                < OK
                ~> CON POST /rd /.*<\\/1\\/0>,<\\/2\\/0>,<\\/3\\/0>.*/
                """);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "AT+QLWADDOBJ",
                "AT+QLWADDOBJ?",
                "AT+QLWADDOBJ=?",
                "AT+QLWADDOBJ=",
                "AT+QLWADDOBJ=,0",
                "AT+QLWADDOBJ=65536",
                "AT+QLWADDOBJ=-1",
                "AT+QLWADDOBJ=x",
                "AT+QLWADDOBJ=20,",
                "AT+QLWADDOBJ=20,65535",
                "AT+QLWADDOBJ=20,-1",
                "AT+QLWADDOBJ=20,,1,\"0\"",
                "AT+QLWADDOBJ=20,0,",
                "AT+QLWADDOBJ=20,0,0",
                "AT+QLWADDOBJ=20,0,1",
                "AT+QLWADDOBJ=20,0,1,",
                "AT+QLWADDOBJ=20,0,0,\"\"",
                "AT+QLWADDOBJ=20,0,,\"0\"",
                "AT+QLWADDOBJ=20,0,1,\"\"",
                "AT+QLWADDOBJ=20,0,1,\"0,\"",
                "AT+QLWADDOBJ=20,0,1,\"0,1\"",
                "AT+QLWADDOBJ=20,0,1,\"0\",\"1\"",
                "AT+QLWADDOBJ=20,0,1,\"0\",",
                "AT+QLWADDOBJ=20,0,2,\"0\"",
                "AT+QLWADDOBJ=20,0,2,\"0,\"",
                "AT+QLWADDOBJ=20,0,3,\"0,,1\"",
                "AT+QLWADDOBJ=20,0,1,\"65536\"",
                "AT+QLWADDOBJ=20,0,1,\"9999999999\"",
                "AT+QLWADDOBJ=20,0,1,\"-1\"",
                "AT+QLWADDOBJ=20,0,1,\"x\"",
                "AT+QLWADDOBJ=20,0,33,\"0\""
            })
    void whatIsNoObjectIsAnErrorAndAddsNothing(String line) {
        play(listing(oks("AT+QLWADDOBJ=19") + errors(line), ",</19/0>"));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3, 4, 5})
    void objectsOfTheModuleAreErrors(int object) {
        play(listing(errors("AT+QLWADDOBJ=" + object, "AT+QLWADDOBJ=" + object + ",7,1,\"0\""), ""));
    }

    @Test
    void thereIsRoomFor16Objects() {
        String sixteen = IntStream.range(0, 16)
                .mapToObj(i -> oks("AT+QLWADDOBJ=" + (100 + i)))
                .collect(Collectors.joining());

        play(sixteen + errors("AT+QLWADDOBJ=200") + oks("AT+QLWADDOBJ=115,1", "AT+QLWDELOBJ=100", "AT+QLWADDOBJ=200"));
    }

    @Test
    void thereIsRoomFor16Instances() {
        String sixteen = IntStream.range(0, 16)
                .mapToObj(i -> oks("AT+QLWADDOBJ=19," + i))
                .collect(Collectors.joining());

        play(sixteen + errors("AT+QLWADDOBJ=19,16") + oks("AT+QLWADDOBJ=19,15,1,\"0\"", "AT+QLWADDOBJ=20,16"));
    }

    @Test
    void thereIsRoomFor32Resources() {
        String all = IntStream.range(0, 32).mapToObj(String::valueOf).collect(Collectors.joining(","));

        play(oks("AT+QLWADDOBJ=19,0,32,\"" + all + "\"")
                + errors("AT+QLWADDOBJ=19,0,1,\"32\"")
                + oks(
                        "AT+QLWADDOBJ=19,0,1,\"31\"",
                        "AT+QLWADDOBJ=19,1,31,\"" + all.substring(0, all.lastIndexOf(',')) + "\"")
                + errors("AT+QLWADDOBJ=19,1,2,\"40,41\"")
                + oks("AT+QLWADDOBJ=19,1,1,\"40\""));
    }

    @Test
    void registeredItTellsThePlatformAndThenTheHost() {
        play(REGISTERED + """
                > AT+QLWADDOBJ=20,0,1,"0"
                < OK
                ~> CON POST /rd/5 ct=40 /.*,<\\/19\\/0>,<\\/19\\/1>,<\\/20\\/0>/
                <~ ACK 2.04
                < UPDATE OK
                """);
    }

    @Test
    void theObjectIsThereBeforeThePlatformHasAnswered() {
        play(REGISTERED + """
                > AT+QLWADDOBJ=20,0,1,"0"
                < OK
                ~> CON POST /rd/5 mid={m} token={t}
                <~ CON GET /20/0/0
                ~> ACK 2.05
                <~ ACK 4.00 mid={m} token={t}
                < UPDATE FAIL
                """);
    }

    @Test
    void registeredAddingTheSameAgainUpdatesTooAndWithSilenceFails() {
        play(REGISTERED + """
                > AT+QLWADDOBJ=19,0,1,"0"
                < OK
                ~> CON POST /rd/5
                (2s)
                ~> CON POST /rd/5
                ~> CON POST /rd/5
                ~> CON POST /rd/5
                ~> CON POST /rd/5
                ~> CON POST /rd/5
                < UPDATE FAIL
                """);
    }

    @Test
    void registeredAnErrorTellsThePlatformNothing() {
        play(REGISTERED + errors("AT+QLWADDOBJ=3", "AT+QLWADDOBJ=20,0,2,\"0\""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"registering", "updating", "deregistering"})
    void whileAnExchangeIsOpenItIsAnError(String state) {
        play(States.named(state) + errors("AT+QLWADDOBJ=20", "AT+QLWADDOBJ=19,0,1,\"0\""));
    }

    @Test
    void whileOneIsToldThePlatformTheNextIsAnError() {
        play(OBSERVED + """
                > AT+QLWADDOBJ=20
                < OK
                ~> CON POST /rd/5
                """ + errors("AT+QLWADDOBJ=21", "AT+QLWUPDATE", "AT+QLWCLOSE", "AT+QLWDELOBJ=19"));
    }

    @Test
    @Manual("3.3")
    void itAnswersAtOnce() {
        assertThat(QlwAddObj.COMMAND.responseMs()).isEqualTo(300);
        play(States.exact(REGISTERED) + """
                > AT+QLWADDOBJ=20
                < OK
                ~> CON POST /rd/5
                """);
    }
}
