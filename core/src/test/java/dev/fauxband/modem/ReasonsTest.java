package dev.fauxband.modem;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fauxband.data.Address;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whenever the host sees ERROR or FAIL, the trace says why in one plain sentence. */
final class ReasonsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            AT+QLWSERV?                        | no platform address was given yet
            AT+QLWSERV="a b",1                 | "a b" is neither an IP address nor a host name
            AT+QLWSERV="a",70000               | <port> is out of range
            AT+QLWCONF?                        | no endpoint name was given yet
            AT+QLWCONF=ÿ                       | the endpoint name is not UTF-8
            AT+QLWCONF="a\tb"                  | the endpoint name holds a control character
            AT+QLWADDOBJ=3                     | object 3 is the module's own
            AT+QLWADDOBJ=9,0,2,0               | the list of resources does not fit <res_num>, or holds no resource IDs
            AT+QLWDELOBJ=9                     | object 9 was not added
            AT+QLWOPEN=0                       | AT+QLWSERV and AT+QLWCONF come first
            AT+QLWUPDATE                       | the module is not registered
            AT+QLWCLOSE                        | the module is not registered
            AT+QLWRD                           | it has no such form
            AT+QLWRD=0                         | <read_length> is out of range
            AT+QLWDATASEND=1,0,0,1,0,0x0000    | <data> is not an even number of hex digits
            AT+QLWDATASEND=1,0,0,2,00,0x0000   | <length> is 2, the data have 1
            AT+QLWDATASEND=1,0,0,1,00,0x0000   | the module is not registered
            """)
    void onAFreshModule(String line, String why) {
        Host host = new Host();
        host.type("ATE0\r");

        assertThat(host.type(line + "\r")).isEqualTo("\r\nERROR\r\n");
        assertThat(host.reasons()).containsExactly(reason(line, why));
    }

    @ParameterizedTest
    @CsvSource({"1B, 1B", "00, 00", "9B, 9B", "7F, 7F"})
    void octetsThatWouldMoveATerminalAreWrittenAsTranscriptsDo(String octet, String written) {
        Host host = new Host();
        host.type("ATE0\r");
        char raw = (char) Integer.parseInt(octet, 16);

        host.type("AT" + raw + "[31mX\r");
        assertThat(host.reasons()).containsExactly("ERROR: no command begins with \\x" + written);
    }

    @Test
    void aNameThatWouldMoveATerminalIsWrittenSo() {
        Host host = new Host();
        host.type("ATE0\rAT+QLWSERV=a\u009Bb,1\r");

        assertThat(host.reasons())
                .containsExactly("ERROR to AT+QLWSERV: \"a\\x9Bb\" is neither an IP address nor a host name");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            AT+QLWSERV=a,1                     | a registration stands or is under way: AT+QLWDEL first
            AT+QLWCONF=a                       | a registration stands or is under way: AT+QLWDEL first
            AT+QLWOPEN=0                       | the module is registered
            AT+QLWDATASEND=19,0,9,1,00,0x0000  | /19/0/9 was not added
            AT+QLWDATASEND=19,1,0,1,00,0x0000  | the platform observes neither /19/1/0 nor what it is part of
            """)
    void onARegisteredModule(String line, String why) {
        Host host = Host.observed(0);
        host.reasons();

        assertThat(host.type(line + "\r")).isEqualTo("\r\nERROR\r\n");
        assertThat(host.reasons()).containsExactly(reason(line, why));
    }

    private static String reason(String line, String why) {
        return "ERROR to " + line.replaceFirst("[=?].*", "") + ": " + why;
    }

    @Test
    void anUnknownCommandIsNamed() {
        Host host = new Host();
        host.type("AT+QLWXYZ\r");

        assertThat(host.reasons()).containsExactly("ERROR: the module has no command AT+QLWXYZ");
    }

    @Test
    void whileAnExchangeIsOpen() {
        Host host = Host.observed(0);
        host.type("AT+QLWUPDATE\r");
        host.reasons();

        for (String line : new String[] {"UPDATE", "CLOSE", "OPEN=0", "ADDOBJ=20", "DELOBJ=19"}) {
            assertThat(host.type("AT+QLW" + line + "\r")).isEqualTo("\r\nERROR\r\n");
            assertThat(host.reasons())
                    .singleElement()
                    .asString()
                    .endsWith(": another registration exchange has no result yet");
        }
    }

    @Test
    void whileAConfirmableSendIsOpen() {
        Host host = Host.observed(0);
        host.type("AT+QLWDATASEND=19,0,0,1,00,0x0100\r");
        host.reasons();

        host.type("AT+QLWDATASEND=19,0,0,1,00,0x0000\r");
        assertThat(host.reasons())
                .containsExactly("ERROR to AT+QLWDATASEND: the last confirmable send has no result yet");
    }

    @Test
    void aPortWhereNothingListensIsSaid() {
        Host host = Host.observed(0);
        host.reasons();

        assertThat(host.event(new ModemEvent.Unreachable(Address.UNSPECIFIED))).isEmpty();
        assertThat(host.reasons()).singleElement().asString().startsWith("nothing listens at ");
    }
}
