package dev.fauxband.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fauxband.app.Spoken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ShellTest {
    @ParameterizedTest
    @ValueSource(strings = {"bash", "zsh"})
    void completionKnowsCommandsAndOptions(String shell) {
        Spoken spoken = Spoken.by("completion", shell);

        assertThat(spoken.exitCode()).isZero();
        assertThat(spoken.out())
                .startsWith("#!/usr/bin/env bash")
                .contains("completion man", "--version", "complete -F _complete_fauxband");
    }

    @Test
    void whatCtlTakesIsCompletedByItsPlace() {
        String script = Spoken.by("completion").out();

        assertThat(function(script, "_picocli_fauxband_ctl_show"))
                .contains("\"registration\"")
                .doesNotContain("power-key");
        assertThat(function(script, "_picocli_fauxband_ctl_do"))
                .contains("\"power-key\"")
                .doesNotContain("registration");
        assertThat(function(script, "_picocli_fauxband_ctl")).contains("modules show at do events");
    }

    private static String function(String script, String name) {
        String behind = script.substring(script.indexOf("function " + name + "() {"));
        return behind.substring(0, behind.indexOf("\n}"));
    }

    @Test
    void manPageHasEachSectionAndEachCommand() {
        String page = Spoken.by("man").out();

        assertThat(page.lines().filter(line -> line.startsWith(".SH ")))
                .containsExactly(
                        ".SH \"NAME\"",
                        ".SH \"SYNOPSIS\"",
                        ".SH \"OPTIONS\"",
                        ".SH \"COMMANDS\"",
                        ".SH \"EXIT STATUS\"",
                        ".SH \"EXAMPLES\"");
        assertThat(page).contains(".SS \"fauxband man\"", "\\fB\\-V, \\-\\-version\\fR");
    }

    @Test
    void onlyMacrosBeginWithADot() {
        assertThat(Spoken.by("man").out().lines().filter(line -> line.startsWith(".")))
                .allMatch(line -> line.matches("\\.(TH|SH|SS|TP|PP|nf|fi)( .*)?"));
    }

    @Test
    void nothingInThePageIsATemplateOfPicocli() {
        assertThat(Spoken.by("man").out()).doesNotContain("${", "@|", "%n");
    }
}
