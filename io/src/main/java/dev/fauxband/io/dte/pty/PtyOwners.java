package dev.fauxband.io.dte.pty;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds in {@code /proc} which programs hold the master of a PTY. A killed module's number soon goes to the next
 * terminal window; a link left behind then leads into that, and nothing but its owner tells.
 */
final class PtyOwners {
    private static final Logger LOG = LoggerFactory.getLogger(PtyOwners.class);
    private static final Path PROCESSES = Path.of("/proc");
    private static final String MULTIPLEXER = "ptmx";

    private PtyOwners() {}

    /** Whether the owner of {@code slave} is known, and is no Java program. In doubt, false. */
    static boolean foreign(Path slave) {
        List<String> programs = programs("tty-index:\t" + slave.getFileName());
        return !programs.isEmpty() && programs.stream().noneMatch(program -> program.startsWith("java"));
    }

    private static List<String> programs(String index) {
        try (Stream<Path> processes = Files.list(PROCESSES)) {
            return processes
                    .filter(process -> process.getFileName().toString().chars().allMatch(Character::isDigit))
                    .filter(process -> holds(process, index))
                    .map(PtyOwners::program)
                    .toList();
        } catch (IOException e) {
            LOG.debug("/proc cannot be read", e);
            return List.of();
        }
    }

    private static boolean holds(Path process, String index) {
        try (Stream<Path> descriptors = Files.list(process.resolve("fd"))) {
            return descriptors.anyMatch(descriptor -> holds(process, descriptor, index));
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean holds(Path process, Path descriptor, String index) {
        try {
            Path file = Files.readSymbolicLink(descriptor);
            return file.endsWith(MULTIPLEXER)
                    && Files.readAllLines(process.resolve("fdinfo").resolve(descriptor.getFileName()))
                            .contains(index);
        } catch (IOException e) {
            return false;
        }
    }

    private static String program(Path process) {
        try {
            return String.valueOf(Files.readSymbolicLink(process.resolve("exe")).getFileName());
        } catch (IOException e) {
            // A process of somebody else: let it pass for one of ours.
            return "java";
        }
    }
}
