package dev.fauxband.app.term;

import dev.fauxband.app.cli.EnvironmentException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReader.Option;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;

/** A user at a keyboard. */
final class TerminalSession implements AutoCloseable {
    private static final String PROMPT = "> ";
    private static final int LISTED_MAX = 200;

    private final Terminal terminal;
    private final LineReader reader;
    private final TerminalScreen screen;
    private final Thread typing = Thread.currentThread();
    private volatile boolean over;
    private volatile boolean left;

    private TerminalSession(Terminal terminal, Map<String, String> environment) {
        boolean colours = environment.getOrDefault("NO_COLOR", "").isEmpty();
        this.terminal = terminal;
        this.reader = reader(terminal, colours, HistoryFile.open(environment));
        this.screen = new TerminalScreen(reader::printAbove, colours);
    }

    /** Takes the terminal of the process into use. */
    static TerminalSession open(Map<String, String> environment) throws EnvironmentException {
        try {
            Terminal terminal =
                    TerminalBuilder.builder().system(true).dumb(false).build();
            return new TerminalSession(terminal, environment);
        } catch (IOException | IllegalStateException e) {
            throw new EnvironmentException(
                    "this terminal cannot be used: " + e.getMessage() + "; fauxband term | cat works on any.", e);
        }
    }

    private static LineReader reader(Terminal terminal, boolean colours, Optional<Path> history) {
        LineReaderBuilder builder = LineReaderBuilder.builder()
                .terminal(terminal)
                .appName("fauxband")
                .parser(new WholeLine())
                .option(Option.DISABLE_EVENT_EXPANSION, true)
                .option(Option.CASE_INSENSITIVE, true)
                .option(Option.AUTO_FRESH_LINE, false)
                .option(Option.HISTORY_TIMESTAMPED, false)
                .option(Option.INSERT_TAB, false)
                .variable(LineReader.LIST_MAX, LISTED_MAX)
                .variable(LineReader.HISTORY_SIZE, HistoryFile.LINES_MAX)
                .variable(LineReader.HISTORY_FILE_SIZE, HistoryFile.LINES_MAX);
        history.ifPresent(file -> builder.variable(LineReader.HISTORY_FILE, file));
        if (!colours) {
            builder.variable(LineReader.COMPLETION_STYLE_DESCRIPTION, "faint")
                    .variable(LineReader.COMPLETION_STYLE_GROUP, "bold")
                    .variable(LineReader.COMPLETION_STYLE_STARTING, "bold")
                    .variable(LineReader.COMPLETION_STYLE_BACKGROUND, "")
                    .variable(LineReader.COMPLETION_STYLE_SELECTION, "inverse")
                    .variable(LineReader.COMPLETION_STYLE_LIST_DESCRIPTION, "faint")
                    .variable(LineReader.COMPLETION_STYLE_LIST_GROUP, "bold")
                    .variable(LineReader.COMPLETION_STYLE_LIST_STARTING, "bold")
                    .variable(LineReader.COMPLETION_STYLE_LIST_BACKGROUND, "")
                    .variable(LineReader.COMPLETION_STYLE_LIST_SELECTION, "inverse");
        }
        LineReader[] made = new LineReader[1];
        made[0] = builder.completer(new LineCompleter(tip -> made[0].printAbove("# " + tip)))
                .build();
        return made[0];
    }

    TerminalScreen screen() {
        return screen;
    }

    /** Nothing more can be typed; any thread. */
    void end() {
        over = true;
        if (!left) {
            typing.interrupt();
        }
    }

    /** Reads and enters lines until the user leaves, or {@link #end}. */
    void run(Typist typist) {
        boolean on = true;
        while (on && !over) {
            try {
                on = typist.enter(reader.readLine(PROMPT));
            } catch (UserInterruptException interrupted) {
                if (!over && interrupted.getPartialLine().isEmpty()) {
                    screen.show(Screen.Kind.REMARK, "Ctrl-D or /quit ends");
                }
            } catch (EndOfFileException | InterruptedException end) {
                on = false;
            }
        }
        left = true;
    }

    @Override
    public void close() throws IOException {
        // The interrupt that may have ended the reading would end the closing too.
        boolean unused = Thread.interrupted();
        terminal.close();
    }
}
