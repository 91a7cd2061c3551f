package dev.fauxband.app.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fauxband.app.Spoken;
import dev.fauxband.app.cli.UsageException;
import dev.fauxband.io.dte.rfc2217.ControlLine;
import dev.fauxband.io.dte.rfc2217.LineWatch;
import dev.fauxband.modem.ModemEvent;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code --lines}: what control lines are wired to. */
final class LineActionsTest {
    @Test
    void onlyALineThatGoesOnActs() throws UsageException {
        List<ModemEvent> told = new ArrayList<>();
        LineWatch watch = LineActions.parse("DTR=power-key,rts=reset").watch(told::add);

        watch.changed(ControlLine.DTR, true);
        watch.changed(ControlLine.DTR, false);
        watch.changed(ControlLine.RTS, false);
        watch.changed(ControlLine.RTS, true);

        assertThat(told).containsExactly(new ModemEvent.PowerKey(), new ModemEvent.Reset());
    }

    @Test
    void aLineThatIsNotNamedDoesNothing() throws UsageException {
        List<ModemEvent> told = new ArrayList<>();
        LineActions.parse("rts=reset").watch(told::add).changed(ControlLine.DTR, true);

        assertThat(told).isEmpty();
        assertThat(LineActions.parse("").none()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"dtr", "dtr=", "cts=reset", "dtr=off", "dtr=reset,,rts=reset", "dtr=reset,dtr=power-key"})
    void otherWordsAreRefused(String text) {
        assertThatThrownBy(() -> LineActions.parse(text))
                .isInstanceOf(UsageException.class)
                .hasMessageStartingWith("--lines ");
    }

    @Test
    void withoutRfc2217ThereAreNoLines() {
        assertThat(Spoken.by("run", "--tcp", "127.0.0.1:0", "--lines", "rts=reset")
                        .err())
                .contains("--lines needs --rfc2217");
    }
}
