package dev.fauxband.command;

import static dev.fauxband.command.Lines.errors;
import static dev.fauxband.command.Lines.oks;
import static dev.fauxband.script.Transcript.play;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fauxband.at.Form;
import dev.fauxband.script.Transcript;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Manual §3.1: AT+QLWSERV. */
final class QlwServTest {
    @Test
    @Manual({"3.1", "3.1 example"})
    @Covers(command = "+QLWSERV", form = Form.WRITE)
    @Covers(command = "+QLWSERV", form = Form.READ)
    void theManualsExample() {
        play("""
                AT+QLWSERV="180.101.147.115",5683
                OK
                AT+QLWSERV?
                +QLWSERV: "180.101.147.115",5683
                OK
                """);
    }

    @Test
    @Manual("3.1")
    @Covers(command = "+QLWSERV", form = Form.TEST)
    void theTestFormShowsParametersAndRanges() {
        play("""
                > AT+QLWSERV=?
                < +QLWSERV: "IP_address",(0-65535)
                < OK
                """);
    }

    @Test
    @Manual("3.1")
    void readBeforeAnyWriteIsAnError() {
        play(errors("AT+QLWSERV?"));
    }

    @Test
    void theLastWriteCounts() {
        play(oks("AT+QLWSERV=\"1.2.3.4\",1", "AT+QLWSERV=\"5.6.7.8\",2") + """
                > AT+QLWSERV?
                < +QLWSERV: "5.6.7.8",2
                < OK
                """);
    }

    @ParameterizedTest
    @Manual("3.1")
    @ValueSource(ints = {0, 1, 5683, 65535})
    void portsFrom0To65535AreKept(int port) {
        play(oks("AT+QLWSERV=\"1.2.3.4\"," + port) + """
                > AT+QLWSERV?
                < +QLWSERV: "1.2.3.4",%d
                < OK
                """.formatted(port));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "255.255.255.255",
                "::1",
                "2001:db8::1",
                "2001:DB8:0:0:0:0:0:1",
                "::ffff:1.2.3.4",
                "localhost",
                "iot.example.com",
                "IoT.Example.COM",
                "a-b.c_d.example.com.",
                "3com.example",
                "1.2.3.4.example",
                "xn--mnchen-3ya.example"
            })
    void addressesAndHostNamesAreKeptAsWritten(String host) {
        play(oks("AT+QLWSERV=\"" + host + "\",5683") + """
                > AT+QLWSERV?
                < +QLWSERV: "%s",5683
                < OK
                """.formatted(host));
    }

    @Test
    void theReadAnswerHasQuotesAlsoWhenTheValueCameWithout() {
        play(oks("AT+QLWSERV=117.60.157.137,5683") + """
                > AT+QLWSERV?
                < +QLWSERV: "117.60.157.137",5683
                < OK
                """);
    }

    @Test
    void aNameHas253OctetsAtMost() {
        String label = "a".repeat(62) + ".";
        String longest = label.repeat(4) + "b";

        assertThat(longest).hasSize(253);
        play(oks("AT+QLWSERV=" + longest + ",1") + errors("AT+QLWSERV=" + longest + "b,1"));
    }

    @Test
    void aLabelHas63OctetsAtMost() {
        play(oks("AT+QLWSERV=" + "a".repeat(63) + ".de,1")
                + errors("AT+QLWSERV=" + "a".repeat(64) + ".de,1", "AT+QLWSERV=de." + "a".repeat(64) + ",1"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "AT+QLWSERV",
                "AT+QLWSERV=",
                "AT+QLWSERV=,",
                "AT+QLWSERV=\"1.2.3.4\"",
                "AT+QLWSERV=\"1.2.3.4\",",
                "AT+QLWSERV=,5683",
                "AT+QLWSERV=\"\",5683",
                "AT+QLWSERV=\"1.2.3.4\",5683,",
                "AT+QLWSERV=\"1.2.3.4\",5683,1",
                "AT+QLWSERV=\"1.2.3.4\",65536",
                "AT+QLWSERV=\"1.2.3.4\",-1",
                "AT+QLWSERV=\"1.2.3.4\",coap",
                "AT+QLWSERV=\"1.2.3.4\",0x10",
                "AT+QLWSERV=5683,\"1.2.3.4\"",
                "AT+QLWSERV=\"1.2.3\",5683",
                "AT+QLWSERV=\"1.2.3.4.5\",5683",
                "AT+QLWSERV=\"256.1.1.1\",5683",
                "AT+QLWSERV=\"1\",5683",
                "AT+QLWSERV=\"1.\",5683",
                "AT+QLWSERV=\"1.2.3.4.\",5683",
                "AT+QLWSERV=\":::1\",5683",
                "AT+QLWSERV=\"[::1]\",5683",
                "AT+QLWSERV=\"a b\",5683",
                "AT+QLWSERV=\"a..b\",5683",
                "AT+QLWSERV=\".a\",5683",
                "AT+QLWSERV=\".\",5683",
                "AT+QLWSERV=\"-a\",5683",
                "AT+QLWSERV=\"a-\",5683",
                "AT+QLWSERV=\"a-.b\",5683",
                "AT+QLWSERV=\"a_b\",5683",
                "AT+QLWSERV=\"b\\xFCro.example\",5683",
                "AT+QLWSERV=\"coap://1.2.3.4\",5683",
                "AT+QLWSERV=\"1.2.3.4:5683\",5683",
                "AT+QLWSERV??",
                "AT+QLWSERV=?,"
            })
    void whatIsNoAddressAndPortIsAnErrorAndChangesNothing(String line) {
        play(oks("AT+QLWSERV=\"9.8.7.6\",54") + errors(line) + """
                > AT+QLWSERV?
                < +QLWSERV: "9.8.7.6",54
                < OK
                """);
    }

    @ParameterizedTest
    @ValueSource(strings = {"registering", "registered", "updating", "deregistering"})
    void whileRegisteredOrOnTheWayToItAWriteIsAnErrorAndAReadIsNot(String state) {
        play(States.named(state) + errors("AT+QLWSERV=\"1.2.3.4\",1") + """
                > AT+QLWSERV?
                < +QLWSERV: "180.101.147.115",5683
                < OK
                > AT+QLWSERV=?
                < +QLWSERV: "IP_address",(0-65535)
                < OK
                """);
    }

    @Test
    void untilTheResultIsPrintedAWriteIsAnError() {
        play(States.DEREGISTERING + "<~ ACK 2.02\n" + errors("AT+QLWSERV=\"1.2.3.4\",1") + """
                < CLOSE OK
                """
                + oks("AT+QLWSERV=\"1.2.3.4\",1"));
    }

    @Test
    void afterAFailedRegistrationItMayBeWritten() {
        play(States.REGISTERING + """
                <~ ACK 4.03
                < CONNECT FAIL
                """ + oks("AT+QLWSERV=\"1.2.3.4\",1"));
    }

    @Test
    @Manual("3.1")
    void itAnswersAtOnce() {
        assertThat(QlwServ.COMMAND.responseMs()).isEqualTo(300);
        play("times exact\n" + Transcript.CONFIGURED);
    }
}
