package dev.fauxband.app.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fauxband.app.Spoken;
import dev.fauxband.sim.air.AirField;
import dev.fauxband.sim.air.AirFigure;
import dev.fauxband.sim.air.AirPreset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class AirCommandTest {
    @Test
    void presetsStandSideBySide() {
        List<String> lines = Spoken.by("air").out().lines().toList();

        assertThat(lines.get(0)).matches("field +ideal +ce0 +ce1 +ce2 +tunnel +moving +edge-of-cell +overloaded-cell");
        assertThat(lines)
                .anyMatch(line -> line.matches("delay +0s +125ms \\* +750ms +3s +.*"))
                .anyMatch(line -> line.matches("paging +0s( +\\.){7}"));
        for (AirField field : AirField.values()) {
            assertThat(lines).anyMatch(line -> line.startsWith(field.key() + " "));
        }
        for (AirPreset preset : AirPreset.values()) {
            assertThat(lines).anyMatch(line -> line.matches(preset.word() + " +\\Q" + preset.sentence() + "\\E"));
        }
        assertThat(lines).allMatch(line -> line.length() <= 120);
    }

    @ParameterizedTest
    @EnumSource
    void oneIsShownFieldByFieldWithItsSource(AirPreset preset) {
        String text = Spoken.by("air", preset.word()).out();

        for (AirField field : AirField.values()) {
            assertThat(text)
                    .contains("\n" + field.key() + " = " + preset.settings().value(field))
                    .contains(field.meaning(), field.type().form());
        }
        for (AirFigure figure : preset.figures()) {
            assertThat(text)
                    .contains((figure.grounds() == AirFigure.Grounds.MEASURED ? "Measured: " : "Assumed: ")
                            + figure.source() + ".");
        }
    }

    @Test
    void unknownNameLeadsToTheNearest() {
        Spoken spoken = Spoken.by("air", "tunel");

        assertThat(spoken.exitCode()).isEqualTo(2);
        assertThat(spoken.err()).isEqualTo("fauxband air: there is no air \"tunel\"; did you mean tunnel?\n");
    }

    @Test
    void aMistakeBehindTheOptionIsOneSentence() {
        for (String command : new String[] {"run", "demo"}) {
            assertThat(Spoken.by(command, "--air", "loss=1").err())
                    .isEqualTo("fauxband " + command + ": --air: air loss takes a share from 0% to 100%, not \"1\".\n");
        }
    }
}
