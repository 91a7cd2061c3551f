package dev.fauxband.script;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fauxband.data.Address;
import dev.fauxband.data.Datagram;
import dev.fauxband.data.Octets;
import dev.fauxband.modem.Host;
import dev.fauxband.trace.TraceEvent;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A trace is a transcript: what happened pastes into a test. */
final class TraceNotationTest {
    private static Datagram datagram(String hex) {
        return new Datagram(Address.UNSPECIFIED, Octets.hex(hex).orElseThrow());
    }

    @Test
    void eachEventIsALine() {
        assertThat(TraceNotation.text(new TraceEvent.HostLine(0, "AT\u0000{"))).isEqualTo("> AT\\x00\\{");
        assertThat(TraceNotation.text(new TraceEvent.ModuleText(0, "O\rK"))).isEqualTo("< O\\rK");
        assertThat(TraceNotation.text(new TraceEvent.Sent(0, datagram("60000007"))))
                .isEqualTo("~> ACK mid=7");
        assertThat(TraceNotation.text(new TraceEvent.Received(0, datagram("70000008"))))
                .isEqualTo("<~ RST mid=8");
        assertThat(TraceNotation.text(new TraceEvent.Received(0, datagram("FF"))))
                .isEqualTo("# <~ no CoAP: FF");
        assertThat(TraceNotation.text(new TraceEvent.Became(0, "send", "A", "B", "it did")))
                .isEqualTo("# send: A -> B (it did)");
        assertThat(TraceNotation.text(new TraceEvent.Reason(0, "so"))).isEqualTo("# reason: so");
        assertThat(TraceNotation.text(new TraceEvent.Note(0, "well"))).isEqualTo("# well");
    }

    @Test
    void timeStandsBetweenEvents() {
        TraceNotation notation = new TraceNotation();

        assertThat(notation.write(new TraceEvent.Note(5, "a"))).isEqualTo("# a\n");
        assertThat(notation.write(new TraceEvent.Note(5, "b"))).isEqualTo("# b\n");
        assertThat(notation.write(new TraceEvent.Note(2_000_000_005L, "c"))).isEqualTo("(2s)\n# c\n");
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1ns",
        "1500, 1500ns",
        "2000, 2us",
        "1000000, 1ms",
        "1500000, 1500us",
        "1000000000, 1s",
        "1500000000, 1500ms",
        "120000000000, 120s"
    })
    void durationsLoseNothing(long ns, String text) {
        assertThat(TraceNotation.duration(ns)).isEqualTo(text);
    }

    @Test
    void theHeadSaysWhatItIsOf() {
        assertThat(TraceNotation.head("1.0", "bc26", Optional.of(7L)))
                .isEqualTo("# fauxband 1.0, profile bc26, seed 7\n");
        assertThat(TraceNotation.head("1.0", "bc26", Optional.empty())).isEqualTo("# fauxband 1.0, profile bc26\n");
    }

    @Test
    void aTraceOfASessionPlaysAgain() {
        Host host = Host.observed(0);
        host.type("AT+QLWCFG=\"dataformat\",1,0\r");
        host.pass(1000);
        host.deliver("CON PUT /19/1/0 mid=8 ct=42 0D0A7B5C00FF");
        host.pass(1000);
        host.type("AT+QLWDATASEND=19,0,0,1,01,0x0100\r");
        host.pass(500);
        host.deliver("ACK");
        host.pass(1000);
        host.type("AT+QLWDEL\rAT\r");
        host.pass(1000);
        host.deliver("ACK 2.02");
        host.pass(1000);
        TraceNotation notation = new TraceNotation();
        StringBuilder trace = new StringBuilder(TraceNotation.head("test", "bc26", Optional.of(1L)));
        Optional<TraceEvent> event = host.modem().pollTrace();
        while (event.isPresent()) {
            trace.append(notation.write(event.get()));
            event = host.modem().pollTrace();
        }

        Transcript.play(trace.toString());
    }
}
