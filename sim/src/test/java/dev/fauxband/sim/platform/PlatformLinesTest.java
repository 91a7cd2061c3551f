package dev.fauxband.sim.platform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fauxband.coap.CoapCode;
import dev.fauxband.data.Octets;
import dev.fauxband.lwm2m.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The vocabulary of the platforms' logs, and who is meant by a command. */
class PlatformLinesTest {
    private static final Path DATA = new Path(19, 0, 0);

    private static final PlatformValue FOUR = new PlatformValue.Opaque(Octets.of(0xAA, 0xAA, 0, 0));

    @Test
    void happeningsReadAsDocumented() {
        assertThat(PlatformLines.registered("bc26", "/rd/xyz", 86400, "</1/0>,</19/0>"))
                .isEqualTo("registered bc26 /rd/xyz lt=86400 objects </1/0>,</19/0>");
        assertThat(PlatformLines.updated("bc26", "/rd/xyz", 300, Optional.empty()))
                .isEqualTo("updated bc26 /rd/xyz lt=300");
        assertThat(PlatformLines.updated("bc26", "/rd/xyz", 300, Optional.of("</1/0>")))
                .isEqualTo("updated bc26 /rd/xyz lt=300 objects </1/0>");
        assertThat(PlatformLines.deregistered("bc26", "/rd/xyz")).isEqualTo("deregistered bc26 /rd/xyz");
        assertThat(PlatformLines.expired("bc26", "/rd/xyz")).isEqualTo("expired bc26 /rd/xyz");
        assertThat(PlatformLines.notified("bc26", DATA, FOUR, true)).isEqualTo("notified bc26 /19/0/0 AAAA0000 (CON)");
        assertThat(PlatformLines.notified("bc26", DATA, FOUR, false)).isEqualTo("notified bc26 /19/0/0 AAAA0000 (NON)");
    }

    @Test
    void answersReadAsDocumented() {
        assertThat(PlatformLines.observed("bc26", DATA, new PlatformValue.Opaque(Octets.EMPTY)))
                .isEqualTo("observed bc26 /19/0/0 (empty)");
        assertThat(PlatformLines.cancelled("bc26", DATA)).isEqualTo("cancelled bc26 /19/0/0");
        assertThat(PlatformLines.read("bc26", new Path(3, 0, 0), new PlatformValue.Text("Quectel")))
                .isEqualTo("read bc26 /3/0/0 \"Quectel\"");
        assertThat(PlatformLines.wrote("bc26", DATA, FOUR, CoapCode.CHANGED))
                .isEqualTo("wrote bc26 /19/0/0 4 octets: 2.04 CHANGED");
        assertThat(PlatformLines.executed("bc26", new Path(1, 0, 8), CoapCode.CHANGED))
                .isEqualTo("executed bc26 /1/0/8: 2.04 CHANGED");
        assertThat(PlatformLines.deleted("bc26", Path.instance(19, 0), CoapCode.DELETED))
                .isEqualTo("deleted bc26 /19/0: 2.02 DELETED");
        assertThat(PlatformLines.discovered("bc26", Path.object(19), "</19>,</19/0>"))
                .isEqualTo("discovered bc26 /19 </19>,</19/0>");
        assertThat(PlatformLines.failed("write", "bc26", DATA, PlatformLines.code(CoapCode.NOT_FOUND)))
                .isEqualTo("write bc26 /19/0/0 failed: 4.04 NOT FOUND");
        assertThat(PlatformLines.code(CoapCode.of(4, 29))).isEqualTo("4.29");
    }

    @Test
    void membersStandInBraces() {
        PlatformValue instance = new PlatformValue.Nested(
                List.of(new PlatformValue.Member(0, FOUR), new PlatformValue.Member(1, new PlatformValue.Text("on"))));
        assertThat(PlatformLines.value(instance)).isEqualTo("{0=AAAA0000, 1=\"on\"}");
        assertThat(instance.size()).isEqualTo(6);
    }

    @Test
    void numbersStandBareAndTextsInQuotes() {
        assertThat(text("-85")).isEqualTo("-85");
        assertThat(text("true")).isEqualTo("true");
        assertThat(text("10.52.241.198")).isEqualTo("10.52.241.198");
        assertThat(text("")).isEqualTo("\"\"");
        assertThat(text("-")).isEqualTo("\"-\"");
        assertThat(text("U")).isEqualTo("\"U\"");
    }

    @Test
    void whatComesFromOutsideStaysOnOneLine() {
        assertThat(PlatformLines.deregistered("a\nb\"", "/rd/1")).isEqualTo("deregistered \"a\\x0Ab\\\"\" /rd/1");
        assertThat(PlatformLines.deregistered("19", "/rd/1")).isEqualTo("deregistered \"19\" /rd/1");
        assertThat(PlatformLines.registered("a", "/rd/1", 60, "</1/0>\r\nforged"))
                .isEqualTo("registered a /rd/1 lt=60 objects </1/0>\\x0D\\x0Aforged");
    }

    @Test
    void onlyClientNeedsNoName() {
        assertThat(ClientChoice.of(Optional.empty(), List.of("bc26"))).isEqualTo(new ClientChoice.Chosen("bc26"));
        assertThat(ClientChoice.of(Optional.of("b"), List.of("a", "b"))).isEqualTo(new ClientChoice.Chosen("b"));
    }

    @Test
    void otherChoicesAreExplained() {
        assertThat(ClientChoice.of(Optional.empty(), List.of()))
                .isEqualTo(new ClientChoice.NotChosen("no client is registered; AT+QLWOPEN registers a module"));
        assertThat(ClientChoice.of(Optional.empty(), List.of("a", "b")))
                .isEqualTo(new ClientChoice.NotChosen("2 clients are registered; name one: a, b"));
        assertThat(ClientChoice.of(Optional.of("c"), List.of("a", "b")))
                .isEqualTo(new ClientChoice.NotChosen("c is not registered; a, b are"));
        assertThat(ClientChoice.of(Optional.of("c"), List.of("a")))
                .isEqualTo(new ClientChoice.NotChosen("c is not registered; a is"));
    }

    @Test
    void logOffHidesWhatHappensUnaskedOnly() {
        List<String> lines = new ArrayList<>();
        PlatformJournal journal = new PlatformJournal(lines::add);
        journal.happened("one");
        journal.switchBy(PlatformCommand.unaimed(PlatformVerb.LOG, "off"));
        journal.happened("two");
        journal.answered("three");
        journal.switchBy(PlatformCommand.unaimed(PlatformVerb.LOG, ""));
        journal.switchBy(PlatformCommand.unaimed(PlatformVerb.LOG, "on"));
        journal.happened("four");
        assertThat(lines).containsExactly("one", "log off", "three", "log off", "log on", "four");
    }

    private static String text(String text) {
        return PlatformLines.value(new PlatformValue.Text(text));
    }
}
