package dev.fauxband.at;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** All commands of a module by name; shared by all modules. */
public final class CommandTable<C> {
    private final List<AtCommand<C>> commands;
    private final Map<String, AtCommand<C>> byName = new HashMap<>();

    public CommandTable(List<AtCommand<C>> commands) {
        this.commands = List.copyOf(commands);
        for (AtCommand<C> command : commands) {
            if (byName.put(command.name(), command) != null) {
                throw new IllegalStateException(command.name() + " is declared twice");
            }
        }
    }

    /** The same commands but for one, which stands in for that of its name. */
    public CommandTable<C> with(AtCommand<C> replacement) {
        return new CommandTable<>(commands.stream()
                .map(command -> command.name().equals(replacement.name()) ? replacement : command)
                .toList());
    }

    /** In the order of declaration. */
    public List<AtCommand<C>> commands() {
        return commands;
    }

    /** The command with this name, in any case. */
    public Optional<AtCommand<C>> find(String name) {
        return Optional.ofNullable(byName.get(name.toUpperCase(Locale.ROOT)));
    }
}
