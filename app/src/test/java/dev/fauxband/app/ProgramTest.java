package dev.fauxband.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine.Model.CommandSpec;

final class ProgramTest {
    private static final int HELP_COLUMNS_MAX = 80;

    @Test
    void withoutArgumentsHelpIsShown() {
        Spoken spoken = Spoken.by();

        assertThat(spoken.exitCode()).isZero();
        assertThat(spoken.err()).isEmpty();
        assertThat(spoken.out())
                .startsWith("Usage: fauxband")
                .isEqualTo(Spoken.by("--help").out());
    }

    @Test
    void helpShowsEachCommandInItsGroupThenExitCodesAndExamples() {
        String help = Spoken.by("-h").out();

        for (CommandGroup group : CommandGroup.values()) {
            assertThat(help).contains("\n" + group.title() + "\n");
        }
        assertThat(names()).allSatisfy(name -> assertThat(help).containsPattern("\n  " + name + " "));
        assertThat(help).contains("\nExit codes\n  0 ", "\n  130 ", "\nExamples\n  ");
    }

    @ParameterizedTest
    @MethodSource("names")
    void helpOfEachCommandSaysWhatItDoesGivesExamplesAndFitsTheScreen(String name) {
        Spoken spoken = Spoken.by(name, "--help");

        assertThat(spoken.exitCode()).isZero();
        assertThat(spoken.out()).startsWith("Usage: fauxband " + name).contains("\nExamples\n  ");
        assertThat(spoken.out().lines())
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(HELP_COLUMNS_MAX));
    }

    @Test
    void examplesAndFirstSentencesTakeOneLineEach() {
        assertThat(CommandGroup.all()).map(CommandSpec::forAnnotatedObject).allSatisfy(spec -> {
            assertThat(spec.usageMessage().description()[0]).hasSizeLessThanOrEqualTo(HELP_COLUMNS_MAX - 15);
            assertThat(spec.usageMessage().footer())
                    .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(HELP_COLUMNS_MAX - 3));
        });
    }

    @Test
    void theHelpOfACommandListsItsOwnCommands() {
        assertThat(Spoken.by("scenarios", "--help").out())
                .containsPattern("Commands\\R  run +Run scenarios, all when none is named\\.\\R\\R?Examples")
                .doesNotContain("A module\n", "  tap ");
    }

    @Test
    void whatIsMissingIsNamedWithAllThatBelongsToIt() {
        assertThat(Spoken.by("diff", "a").err()).isEqualTo("fauxband diff: B is missing; write fauxband diff A B.\n");
        assertThat(Spoken.by("tap", "--module", "pty:x").err())
                .isEqualTo("fauxband tap: --host is missing; write fauxband tap --host DOOR --module DOOR.\n");
        assertThat(Spoken.by("tap", "--host").err())
                .isEqualTo("fauxband tap: --host wants a value; write fauxband tap --host DOOR.\n");
    }

    @Test
    void topHelpFitsTheScreen() {
        assertThat(Spoken.by("-h").out().lines())
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(HELP_COLUMNS_MAX));
    }

    @Test
    void versionIsOneLine() {
        assertThat(Spoken.by("--version").out()).matches("fauxband \\S.*\\R");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "complation > fauxband: there is no command \"complation\"; did you mean completion?",
                "x > fauxband: there is no command \"x\"; fauxband --help lists them.",
                "--versoin > fauxband: there is no option --versoin; did you mean --version?",
                "man --hlp > fauxband man: there is no option --hlp; did you mean --help?",
                "man --color=no > fauxband man: there is no option --color; fauxband man --help lists them.",
                "man page > fauxband man: \"page\" is one word too many; see fauxband man --help.",
                "completion fish > fauxband completion: there is no completion for \"fish\"; write bash or zsh."
            })
    void mistakeIsOneSentenceWithTheMend(String typed, String sentence) {
        Spoken spoken = Spoken.by(typed.split(" "));

        assertThat(spoken.exitCode()).isEqualTo(2);
        assertThat(spoken.out()).isEmpty();
        assertThat(spoken.err()).isEqualTo(sentence + System.lineSeparator());
    }

    private static Stream<String> names() {
        return CommandGroup.all().stream()
                .map(command -> CommandSpec.forAnnotatedObject(command).name());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "--port 99999 > --port takes a port from 0 to 65535, such as 5683, not \"99999\".",
                "--port -1 > --port takes a port from 0 to 65535, such as 5683, not \"-1\".",
                "--port x > --port takes a whole number, not \"x\"; see fauxband platform --help.",
                "--port 65535 --psk a:00 > --port takes a port from 0 to 65534, because DTLS takes the port after it, "
                        + "such as 5683, not \"65535\"."
            })
    void aPortThatCannotBeIsAMistake(String typed, String sentence) {
        List<String> words = new ArrayList<>(List.of("platform"));
        words.addAll(List.of(typed.split(" ", -1)));
        Spoken spoken = Spoken.by(words.toArray(String[]::new));

        assertThat(spoken.exitCode()).isEqualTo(2);
        assertThat(spoken.err()).isEqualTo("fauxband platform: " + sentence + "\n");
    }

    @Test
    void portsOfAFleetEndWherePortsEnd() {
        assertThat(Spoken.by("fleet", "--modules", "5", "--at-base", "65535", "--at-ports", "5"))
                .isEqualTo(new Spoken(
                        2,
                        "",
                        "fauxband fleet: --at-base 65535 leaves no room for 5 ports after it; begin at 65530 or"
                                + " below.\n"));
    }

    @Test
    void aWordThatIsNoPlatformIsAMistakeInOurWords() {
        Spoken spoken = Spoken.by("run", "--platform=foo");

        assertThat(spoken.exitCode()).isEqualTo(2);
        assertThat(spoken.err()).isEqualTo("fauxband run: --platform takes leshan or sim, not \"foo\".\n");
        assertThat(Spoken.by("platform", "--kind", "SIN").err())
                .isEqualTo("fauxband platform: --kind takes leshan or sim, not \"SIN\".\n");
    }
}
