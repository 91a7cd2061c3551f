package dev.fauxband.app.torture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fauxband.app.Spoken;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What one can mistype. */
final class TortureCommandTest {
    @TempDir
    private Path directory;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "--host=./h | put {tty} or {tcp} where the program takes its port",
                "--host= | --host takes a command such as './firmware {tty}'",
                "--host=./h {tty} --pty=x | leave out --pty and --tcp",
                "--host=./h {tty} --seeds=0 | --seeds takes a whole number from 1 to 1000000, not",
                "--host=./h {tty} --seeds=many | --seeds takes a whole number from 1 to 1000000",
                "--host=./h {tty} --first=x | --first takes a whole number such as 42",
                "--host=./h {tty} --within=0s | --within takes a time such as 30s or 2m, not",
                "--host=./h {tty} --seed=4 | torture begins with --first SEED",
                "--seeds=3 | torture needs --host COMMAND, or a door for a host",
            })
    void aMistakeIsOneSentenceWithItsMend(String options, String sentence) {
        String[] words =
                ("torture " + options).replace("./h {tty}", "./h_{tty}").split(" ", -1);
        for (int i = 0; i < words.length; i++) {
            words[i] = words[i].replace("./h_{tty}", "./h {tty}");
        }

        Spoken torture = Spoken.by(words);

        assertThat(torture.exitCode()).isEqualTo(2);
        assertThat(torture.err()).contains(sentence).hasLineCount(1);
    }

    @Test
    void aProgramThatIsNotThereIsOfTheMachine() {
        Spoken torture = Spoken.by("torture", "--host", "./no-such-host {tty}", "--within", "5s");

        assertThat(torture.exitCode()).isEqualTo(3);
        assertThat(torture.err())
                .contains("the shell cannot start the host: ", "no-such-host", "not found")
                .hasLineCount(1);
    }

    @Test
    void aFileThatCannotBeWrittenIsSaidBeforeTheFirstSeed() {
        Path nowhere = directory.resolve("none").resolve("r.xml");
        for (String option : new String[] {"--junit", "--html", "--trace"}) {
            Spoken torture = Spoken.by("torture", "--host", "true {tty}", option, nowhere.toString());

            assertThat(torture.exitCode()).isEqualTo(3);
            assertThat(torture.out()).isEmpty();
            assertThat(torture.err())
                    .contains(option + ": cannot write " + nowhere + ": there is no directory " + nowhere.getParent())
                    .hasLineCount(1);
        }
    }
}
