package dev.fauxband.app.term;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The commands of the terminal itself. A line that begins with a slash is none of the module's. */
enum SlashCommand {
    HELP("[COMMAND]", "What a command of the module takes and answers; all: which there are."),
    HEX("[off]", "Show payloads as hex, once more as text, or not at all."),
    STATE("[PART]", "How the module stands: " + String.join(" ", ModuleControl.PARTS) + "."),
    DROP("COUNT [up|down]", "Lose the next datagrams; up, from the module, unless told."),
    DO("ACTION …", "Any other action of the control door, such as coverage none or air ce1."),
    PLATFORM("WORDS", "Tell the platform in the box something, such as write 19/1/0 AAAA0000."),
    SAVE("FILE", "Write down what was said so far, as a script for play and diff."),
    QUIT("", "End, as Ctrl-D does.");

    private final String form;
    private final String meaning;

    SlashCommand(String form, String meaning) {
        this.form = form;
        this.meaning = meaning;
    }

    /** As it is typed: {@code /help}. */
    String word() {
        return "/" + name().toLowerCase(Locale.ROOT);
    }

    /** With what it takes: {@code /drop COUNT [up|down]}. */
    String form() {
        return (word() + " " + form).strip();
    }

    String meaning() {
        return meaning;
    }

    static List<String> words() {
        return Arrays.stream(values()).map(SlashCommand::word).toList();
    }

    static Optional<SlashCommand> find(String word) {
        return Arrays.stream(values())
                .filter(command -> command.word().equalsIgnoreCase(word))
                .findFirst();
    }
}
