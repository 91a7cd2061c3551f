package dev.fauxband.app.explain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fauxband.data.Octets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each known mistake is found in a small log that has it, and its beginning alone has none. */
final class KnownMistakeTest {
    private static final String CONFIGURED = """
            > AT+QLWSERV="10.0.0.1",5683
            < OK
            > AT+QLWCONF="867724030023557"
            < OK
            > AT+QLWADDOBJ=19,0,1,"0"
            < OK
            """;
    private static final String OPEN = CONFIGURED + "> AT+QLWOPEN=0\n< OK\n< CONNECT OK\n";
    private static final String BUFFERED = CONFIGURED + "> AT+QLWOPEN=1\n< OK\n< CONNECT OK\n< +QLWOBSERVE: 0,19,0,0\n";
    private static final String OBSERVED = OPEN + "< +QLWOBSERVE: 0,19,0,0\n";

    /** A mistake and its log. */
    private record Sample(String word, String log) {
        @Override
        public String toString() {
            return word;
        }
    }

    private static List<Sample> samples() {
        List<Sample> samples = new ArrayList<>();
        for (String block : Fixture.octets("mistakes.txt").toUtf8().split("(?m)^== ", -1)) {
            int end = block.indexOf('\n');
            if (end > 0) {
                samples.add(new Sample(block.substring(0, end), filled(block.substring(end + 1))));
            }
        }
        return samples;
    }

    private static String filled(String log) {
        return log.replace("@configured\n", CONFIGURED)
                .replace("@open\n", OPEN)
                .replace("@observed\n", OBSERVED)
                .replace("@buffered\n", BUFFERED);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void isFoundInItsLog(Sample sample) {
        assertThat(Fixture.explained(Octets.utf8(sample.log())).found())
                .extracting(found -> found.mistake().word())
                .contains(sample.word());
    }

    @Test
    void eachHasASampleAndASentenceOfItsOwn() {
        List<KnownMistake> all = KnownMistake.all();

        assertThat(samples())
                .extracting(Sample::word)
                .containsExactlyInAnyOrderElementsOf(
                        all.stream().map(KnownMistake::word).toList());
        assertThat(all).extracting(KnownMistake::wrong).doesNotHaveDuplicates().noneMatch(String::isBlank);
        assertThat(all).extracting(KnownMistake::mend).noneMatch(String::isBlank);
        assertThat(all).extracting(KnownMistake::section).noneMatch(String::isBlank);
    }

    private static Stream<Map.Entry<String, List<String>>> beginnings() {
        return Stream.of(
                Map.entry(CONFIGURED, List.of()),
                Map.entry(OPEN, List.of("9 never-observed?")),
                Map.entry(BUFFERED, List.of()),
                Map.entry(OBSERVED, List.of()),
                Map.entry(OBSERVED + "> AT+QLWDATASEND=19,0,0,1,01,0x0100\n< OK\n< SEND OK\n", List.of()),
                Map.entry(
                        BUFFERED + "< +QLWDATARECV: 19,1,0,2\n> AT+QLWRD=9\n< +QLWRD: 2,0\n< AAAA\n< OK\n", List.of()),
                Map.entry(OBSERVED + "> AT+QRST=1\n< OK\n< RDY\n", List.of()));
    }

    @ParameterizedTest
    @MethodSource("beginnings")
    void whoDoesItRightHearsNothing(Map.Entry<String, List<String>> log) {
        assertThat(Fixture.found(Fixture.explained(Octets.utf8(log.getKey())))).isEqualTo(log.getValue());
    }
}
