package dev.fauxband.app.term;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class SlashCompletionTest {
    private static List<String> lines(String typed) {
        return SlashCompletion.of(typed).stream().map(Completion::line).toList();
    }

    @Test
    void aSlashListsAllCommands() {
        assertThat(lines("/")).containsExactlyElementsOf(SlashCommand.words()).contains("/help", "/quit");
        assertThat(lines("/d")).containsExactly("/drop", "/do");
        assertThat(lines("/nothing")).isEmpty();
    }

    @Test
    void eachCommandKnowsWhatItTakes() {
        assertThat(lines("/help qlwdatas")).containsExactly("/help qlwdatasend", "/help qlwdatastatus");
        assertThat(lines("/state reg")).containsExactly("/state registration");
        assertThat(lines("/drop 1 ")).containsExactly("/drop 1 up", "/drop 1 down");
        assertThat(lines("/do cov")).containsExactly("/do coverage");
        assertThat(lines("/platform wr")).containsExactly("/platform write");
        assertThat(lines("/quit ")).isEmpty();
        assertThat(lines("/nothing ")).isEmpty();
    }
}
