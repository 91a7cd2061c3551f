package dev.fauxband.app.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fauxband.app.Spoken;
import dev.fauxband.sim.fault.FaultKind;
import dev.fauxband.sim.fault.FaultName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

final class FaultsCommandTest {
    @Test
    void allStandWhereTheyAre() {
        String text = Spoken.by("faults").out();

        String words = text.replaceAll("\\s+", " ");
        for (FaultName name : FaultName.values()) {
            assertThat(words).contains(" " + name.form() + " " + name.sentence() + " ");
        }
        for (FaultKind kind : FaultKind.values()) {
            assertThat(text).contains(kind.place() + ":\n");
        }
        assertThat(text.lines()).allMatch(line -> line.length() <= 80);
    }

    @ParameterizedTest
    @EnumSource
    void oneIsShownWithTheWaysToSayIt(FaultName name) {
        String word = name == FaultName.REFUSAL ? "4.xx" : name.word();
        String text = Spoken.by("faults", word).out();

        assertThat(text).startsWith(name.form() + "\n").contains(name.sentence(), "\n  ! fault ");
        assertThat(text.contains(" for 30s\n")).isNotEqualTo(name.momentary());
    }

    @Test
    void unknownNameLeadsToTheNearest() {
        Spoken spoken = Spoken.by("faults", "spilt");

        assertThat(spoken.exitCode()).isEqualTo(2);
        assertThat(spoken.err()).isEqualTo("fauxband faults: there is no fault \"spilt\"; did you mean split?\n");
    }

    @ParameterizedTest
    @CsvSource({"run", "demo"})
    void aMistakeBehindTheOptionIsOneSentence(String command) {
        Spoken spoken = Spoken.by(command, "--fault", "loss 1");

        assertThat(spoken.exitCode()).isEqualTo(2);
        assertThat(spoken.err())
                .isEqualTo("fauxband " + command
                        + ": --fault: loss takes [SHARE] [up|down] (a share from 0% to 100%), not \"1\".\n");
    }

    @ParameterizedTest
    @CsvSource({"run,--stdio", "run,--platform=leshan", "demo,--plain"})
    void onlyThePlatformSimGoesWrong(String command, String option) {
        Spoken spoken = Spoken.by(command, option, "--fault", "no-ack for 5s");

        assertThat(spoken.exitCode()).isEqualTo(2);
        assertThat(spoken.err())
                .isEqualTo("fauxband " + command
                        + ": --fault: only the platform sim does \"no-ack for 5s\"; add --platform sim.\n");
    }
}
