package dev.fauxband.app.guide;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fauxband.app.Running;
import dev.fauxband.app.Spoken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** docs/guide.md, as somebody would read it who types all that it says. */
@DisabledOnOs(OS.WINDOWS)
@Timeout(600)
final class GuideIT {
    private static final Path GUIDE = Path.of("../docs/guide.md");
    private static final String SHELL = "$ ";
    private static final String LINE = "> ";
    private static final String MODULE = "< ";
    private static final String REMARK = "# ";

    /** Readers read some 200 words a minute, and type a little. */
    private static final int WORDS_MAX = 2_000;

    @TempDir
    private Path directory;

    private final Map<String, Terminal> terminals = new HashMap<>();

    /** A program that stays, and how far its output has been read. */
    private record Terminal(Running program, Reading out, Reading err) {
        Terminal(Running program) {
            this(program, new Reading(program::out), new Reading(program::err).loosely());
        }
    }

    @AfterEach
    void closeTerminals() {
        terminals.values().forEach(terminal -> terminal.program().close());
    }

    @Test
    void everyCommandDoesWhatTheGuideSays() throws Exception {
        plantTheProgram();
        for (GuideBlock block : GuideBlock.of(Files.readAllLines(GUIDE))) {
            String where = "docs/guide.md:" + block.place();
            if (block.language().equals("mermaid")) {
                continue;
            }
            assertThat(block.language()).as(where).isEqualTo("console");
            assertThat(block.order()).as(where + " has no order").isPresent();
            if (block.needs().isPresent() && !has(block.needs().get())) {
                continue;
            }
            if (block.terminal().isPresent()) {
                type(block, block.terminal().get(), where);
            } else {
                run(block, where);
            }
        }
    }

    /** What stands in running text nobody runs. */
    @Test
    void commandsStandOnlyInBlocksThatAreRun() throws IOException {
        List<String> document = Files.readAllLines(GUIDE);
        List<String> inBlocks = GuideBlock.of(document).stream()
                .flatMap(block -> block.lines().stream())
                .toList();

        assertThat(document)
                .filteredOn(line -> line.contains("./fauxband "))
                .allMatch(line -> inBlocks.contains(line) && line.startsWith(SHELL));
    }

    @Test
    void itIsReadInAQuarterOfAnHour() throws IOException {
        assertThat(Files.readString(GUIDE).split("\\s+", -1)).hasSizeLessThan(WORDS_MAX);
    }

    private static boolean has(String need) {
        int blank = need.indexOf(' ');
        return Spoken.by(need.substring(0, blank), "--help").out().contains(need.substring(blank + 1));
    }

    /** {@code ./fauxband}, as in a clone, but the packaged program and nothing of this user's. */
    private void plantTheProgram() throws IOException {
        String java = Running.command().stream().map(word -> "'" + word + "'").collect(Collectors.joining(" "));
        Path program = Files.writeString(
                directory.resolve("fauxband"),
                """
                #!/bin/sh
                export FAUXBAND_NET=loopback XDG_RUNTIME_DIR='%1$s' XDG_STATE_HOME='%1$s'
                exec %2$s "$@"
                """.replace("%1$s", directory.resolve("home").toString()).replace("%2$s", java),
                UTF_8);
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
    }

    /** Each command to its end; what it prints is all that stands below it. */
    private void run(GuideBlock block, String where) throws Exception {
        List<String> commands = new ArrayList<>();
        List<List<Expected>> outputs = new ArrayList<>();
        for (String line : block.lines()) {
            if (line.startsWith(SHELL)) {
                commands.add(line.substring(SHELL.length()));
                outputs.add(new ArrayList<>());
            } else {
                assertThat(outputs).as(where + " begins with a command").isNotEmpty();
                outputs.get(outputs.size() - 1).add(new Expected(line));
            }
        }
        for (int i = 0; i < commands.size(); i++) {
            try (Running command = shell(commands.get(i))) {
                command.endInput();
                assertThat(command.awaitEnd())
                        .as(where + ": " + commands.get(i) + "\n" + String.join("\n", command.err()))
                        .isZero();
                Reading reading = new Reading(command::out);
                for (Expected expected : outputs.get(i)) {
                    reading.expect(expected, where);
                }
            }
        }
    }

    private void type(GuideBlock block, String name, String where) throws Exception {
        List<String> lines = new ArrayList<>(block.lines());
        if (block.typed()) {
            String first = lines.remove(0);
            String keys = first.startsWith(LINE) ? first.substring(LINE.length()) : first;
            terminal(name, where).program().type(keys + "\n");
            for (String line : lines) {
                terminal(name, where).out().expect(new Expected(line), where);
            }
            return;
        }
        for (String line : lines) {
            if (line.startsWith(SHELL)) {
                terminals.put(name, new Terminal(shell("exec " + line.substring(SHELL.length()))));
            } else if (line.startsWith(LINE)) {
                terminal(name, where).program().type(line.substring(LINE.length()) + "\n");
            } else if (line.startsWith(MODULE)) {
                terminal(name, where).out().expect(new Expected(line.substring(MODULE.length())), where);
            } else if (line.startsWith(REMARK)) {
                terminal(name, where).err().expect(new Expected(line.substring(REMARK.length())), where);
            } else {
                terminal(name, where).out().expect(new Expected(line), where);
            }
        }
    }

    private Terminal terminal(String name, String where) {
        return Optional.ofNullable(terminals.get(name))
                .orElseThrow(() -> new AssertionError(where + ": nothing runs in the terminal " + name));
    }

    private Running shell(String command) throws IOException {
        return Running.startCommand(directory, List.of("/bin/sh", "-c", command));
    }
}
