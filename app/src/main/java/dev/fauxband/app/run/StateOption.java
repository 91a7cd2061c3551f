package dev.fauxband.app.run;

import dev.fauxband.app.cli.EnvironmentException;
import dev.fauxband.io.nv.ModuleMemory;
import dev.fauxband.io.nv.StateDirectory;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import picocli.CommandLine.Option;

/** Where modules keep what survives a power cycle. */
public final class StateOption {
    @Option(
            names = "--state",
            paramLabel = "DIR",
            description = "Keep what a module stores (AT&W) in DIR, a file each; without it the end forgets it.")
    private Optional<String> directory = Optional.empty();

    /** Opens the directory; its lines for the user go to {@code say}. */
    State open(Consumer<String> say) throws EnvironmentException {
        if (directory.isEmpty()) {
            return new State(Optional.empty());
        }
        try {
            return new State(Optional.of(StateDirectory.open(Path.of(directory.get()), say)));
        } catch (IOException e) {
            throw new EnvironmentException("--state " + directory.get() + ": " + e.getMessage() + ".", e);
        }
    }

    /** The open directory, or none. */
    record State(Optional<StateDirectory> directory) implements AutoCloseable {
        ModuleMemory memory(String module) {
            return directory.map(open -> open.memory(module)).orElseGet(ModuleMemory::untilTheEnd);
        }

        @Override
        public void close() {
            directory.ifPresent(StateDirectory::close);
        }
    }
}
