package dev.fauxband.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What differs between two recordings, and what does not. */
final class ScriptDiffTest {
    private static Script script(String name, String text) {
        return ((ScriptParser.Result.Read) ScriptParser.parse(name, text)).script();
    }

    private static List<String> changes(String a, String b) {
        return new ScriptDiff(2, 1_000_000_000)
                .compare(script("a", a), script("b", b)).stream()
                        .map(ScriptDiff.Change::toString)
                        .toList();
    }

    @Test
    void otherNumbersOfTheSameKindMeanTheSame() {
        assertThat(changes("""
                > AT+QLWCONF="867724030023557"
                ~> CON POST /rd?ep=867724030023557 mid=7 token=AB
                <~ ACK 2.01 mid=7 token=AB location=/rd/x1
                ~> CON DELETE /rd/x1 mid=8 token=AC
                """, """
                > AT+QLWCONF="867724030023565"
                ~> CON POST /rd?ep=867724030023565 mid=99 token=00FF
                <~ ACK 2.01 mid=99 token=00FF location=/rd/17
                ~> CON DELETE /rd/17 mid=100 token=01
                """)).isEmpty();
    }

    @Test
    void numbersThatDoNotBelongTogetherAnyMoreDiffer() {
        assertThat(changes("~> CON GET /a mid=7\n<~ ACK mid=7\n", "~> CON GET /a mid=7\n<~ ACK mid=8\n"))
                .containsExactly("- a:2: <~ ACK mid=7", "+ b:2: <~ ACK mid=8");
    }

    @Test
    void whatIsOnlyInOneIsNamedWithItsPlace() {
        assertThat(changes("> AT\n< OK\n< SEND OK\n> ATI\n", "> AT\n< OK\n> ATI\n< ERROR\n"))
                .containsExactly("- a:3: < SEND OK", "+ b:4: < ERROR");
        assertThat(changes("", "")).isEmpty();
    }

    @Test
    void datagramsCountOnlyWhenBothHaveSome() {
        String tapped = "> AT+QLWOPEN=0\n< OK\n(900ms)\n< CONNECT OK\n";
        String traced = "> AT+QLWOPEN=0\n< OK\n~> CON POST /rd mid=1\n(900ms)\n<~ ACK 2.01 mid=1\n< CONNECT OK\n";

        assertThat(changes(tapped, traced)).isEmpty();
        assertThat(changes(traced, tapped)).isEmpty();
        assertThat(changes(traced, traced.replace("2.01", "4.03"))).hasSize(2);
    }

    @Test
    void timesDifferBeyondFactorAndSlack() {
        String text = "> AT\n(%s)\n< OK\n";

        assertThat(changes(text.formatted("2s"), text.formatted("5s"))).isEmpty();
        assertThat(changes(text.formatted("2s"), text.formatted("5001ms")))
                .containsExactly("~ b:3: < OK after 5001ms, not 2s");
        assertThat(changes(text.formatted("6s"), text.formatted("2s"))).containsExactly("~ b:3: < OK after 2s, not 6s");
        assertThat(changes("> AT\n< OK\n", text.formatted("900ms"))).isEmpty();
    }

    @Test
    void remarksAndEchoSettingsMeanNothing() {
        assertThat(changes("# a\necho on\n> AT\n", "> AT\n# b\n")).isEmpty();
    }
}
