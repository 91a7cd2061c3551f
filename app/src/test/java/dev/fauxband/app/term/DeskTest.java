package dev.fauxband.app.term;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fauxband.app.play.FarLine;
import dev.fauxband.app.term.Screen.Kind;
import dev.fauxband.data.Octets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands of the terminal at a module of which nothing is known but its line. */
final class DeskTest {
    private final List<String> shown = new ArrayList<>();
    private final List<String> remarks = new ArrayList<>();
    private final StringBuilder typed = new StringBuilder();
    private final Screen screen = (kind, text) -> (kind == Kind.REMARK ? remarks : shown).add(text);
    private final Conversation conversation = new Conversation(screen, Payload.View.TEXT);
    private final Reached module = new Reached("a line", new Line(typed), Optional.empty(), Optional.empty(), () -> {});
    private final Desk desk = new Desk(conversation, module, screen);
    private final Typist typist = new Typist(conversation, module, desk);

    @TempDir
    private Path directory;

    /** A line at whose end somebody writes down what comes. */
    private record Line(StringBuilder typed) implements FarLine {
        @Override
        public void type(Octets octets) {
            typed.append(octets.toLatin1());
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    }

    @AfterEach
    void close() {
        conversation.close();
    }

    private void says(String text) {
        conversation.heard(Octets.latin1("\r\n" + text + "\r\n"));
    }

    @Test
    void aSlashAloneListsTheCommands() {
        desk.perform("/");

        assertThat(shown)
                .hasSize(SlashCommand.values().length)
                .first()
                .asString()
                .startsWith("/help [COMMAND]");
    }

    @Test
    void helpShowsThePageOfACommand() {
        desk.perform("/help QLWDATASEND");
        assertThat(shown).first().asString().startsWith("AT+QLWDATASEND   Send Data");
        assertThat(shown).anyMatch(line -> line.contains("<length>"));

        shown.clear();
        desk.perform("/help all");
        assertThat(shown).anyMatch(line -> line.contains("AT+QLWSERV"));

        desk.perform("/help qlwdatasned");
        assertThat(remarks).containsExactly("the module has no command \"qlwdatasned\"; did you mean qlwdatasend?");
    }

    @Test
    void mistakesAreSaidInASentence() {
        desk.perform("/hlep");
        desk.perform("/drop");
        desk.perform("/drop x");
        desk.perform("/save");
        desk.perform("/do");

        assertThat(remarks)
                .containsExactly(
                        "there is no /hlep; did you mean /help?",
                        "write /drop COUNT [up|down], such as /drop 1.",
                        "write /drop COUNT [up|down], such as /drop 1.",
                        "write /save FILE.",
                        "write /do ACTION …; Tab lists the actions.");
    }

    @Test
    void aRealModuleHasNoControlDoor() {
        desk.perform("/state");
        desk.perform("/drop 1");
        desk.perform("/platform list");

        assertThat(remarks).hasSize(3);
        assertThat(remarks.subList(0, 2)).allMatch(line -> line.startsWith("this module has no control door; "));
        assertThat(remarks.get(2)).startsWith("the platform is in another process; ");
    }

    @Test
    void payloadsAreShownAsTheUserWants() {
        says("+QLWDATARECV: 19,1,0,2,6869");
        assertThat(shown).containsExactly("+QLWDATARECV: 19,1,0,2,6869", "\"hi\"");

        shown.clear();
        desk.perform("/hex");
        says("+QLWDATARECV: 19,1,0,2,6869");
        assertThat(shown.get(1)).startsWith("0000  68 69 ").endsWith("  hi");

        shown.clear();
        desk.perform("/hex off");
        says("+QLWDATARECV: 19,1,0,2,6869");
        assertThat(shown).hasSize(1);

        desk.perform("/hex");
        desk.perform("/hex");
        assertThat(conversation.view()).isEqualTo(Payload.View.TEXT);
    }

    @Test
    void whatWasSaidIsSavedAsAScriptAndOverNothingElse() throws Exception {
        assertThat(typist.enter("AT+CSQ")).isTrue();
        conversation.heard(Octets.latin1("AT+CSQ\r\r\n+CSQ: 22,0\r\n\r\nOK\r\n"));
        Path file = directory.resolve("session.txt");
        desk.perform("/save " + file);

        assertThat(Files.readString(file))
                .startsWith("# fauxband ")
                .contains("\n> AT+CSQ\n", "\n< +CSQ: 22,0\n", "\n< OK\n");
        assertThat(remarks).containsExactly("3 lines saved; fauxband play " + file + " plays them again");

        says("+CEREG: 1");
        desk.perform("/save " + file);
        assertThat(Files.readString(file)).endsWith("< +CEREG: 1\n");

        Path other = Files.writeString(directory.resolve("other.txt"), "mine");
        desk.perform("/save " + other);
        assertThat(other).hasContent("mine");
        assertThat(remarks.get(2)).isEqualTo(other + " is there already; name another file.");
        desk.perform("/save " + directory.resolve("no/such/file"));
        assertThat(remarks.get(3)).startsWith("cannot write ");
    }

    @Test
    void quitLeavesAndAllElseStays() throws Exception {
        assertThat(typist.enter("/quit")).isFalse();
        assertThat(typist.enter("/nothing")).isTrue();
        assertThat(typist.enter("ATI")).isTrue();
        assertThat(typed).hasToString("ATI\r");
    }

    @Test
    void linesOfTheUserGoOutAsUtf8AndHintsFollow() throws Exception {
        says("RDY");
        shown.clear();
        typist.enter("AT+QLWDATASEND=19,0,0,3,中,0x0000");
        assertThat(typed.toString()).contains("\u00e4\u00b8\u00ad");
        assertThat(shown).containsExactly("\"中\"");

        says("ERROR");
        assertThat(remarks).singleElement().asString().startsWith("hint: wait for CONNECT OK");
    }

    @Test
    void controlCharactersOfTheModuleReachNoTerminal() {
        says("\u001b]0;title\u0007");

        assertThat(shown).containsExactly("\\x1B]0;title\\x07");
    }
}
