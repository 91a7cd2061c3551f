package dev.fauxband.app.docs;

import dev.fauxband.at.AtCommand;
import dev.fauxband.command.CommandScope;
import dev.fauxband.command.Commands;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** All commands of the module, in groups. */
public final class CommandPages {
    public static final List<Group> GROUPS = List.of(
            new Group("LwM2M (chapter 3 of the manual)", Commands.QLW),
            new Group("What hosts send around it", Commands.BASE));

    private CommandPages() {}

    /** Commands that belong together, in the order of their declaration. */
    public record Group(String title, List<AtCommand<CommandScope>> commands) {
        public Group {
            commands = List.copyOf(commands);
        }
    }

    /** What a user may type for one: {@code qlwserv}, {@code +QLWSERV}, {@code AT+QLWSERV?}, {@code ATE0}. */
    public static Optional<AtCommand<CommandScope>> find(String typed) {
        String word = typed.toUpperCase(Locale.ROOT).replaceFirst("[=?].*$", "");
        String bare = word.startsWith("AT") ? word.substring(2) : word;
        return Stream.of(word, "+" + word, bare, "+" + bare, "*" + bare, bare.replaceFirst("[0-9]+$", ""))
                .flatMap(name -> Commands.ALL.find(name).stream())
                .findFirst();
    }

    /** The names without {@code AT+}, in lower case: what one types. */
    public static List<String> words() {
        return Commands.ALL.commands().stream()
                .map(command -> command.name().replaceFirst("^[+*]", "").toLowerCase(Locale.ROOT))
                .toList();
    }
}
