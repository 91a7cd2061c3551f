package dev.fauxband.script;

import dev.fauxband.coap.CoapPattern;
import dev.fauxband.coap.Parsed;
import dev.fauxband.modem.FieldType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads transcripts (docs/scripts.md has the grammar). */
public final class ScriptParser {
    /** Lines of a script at most. */
    static final int LINES_MAX = 100_000;

    private final String name;
    private final List<ScriptLine> lines = new ArrayList<>();
    private Optional<ScriptError> error = Optional.empty();

    private ScriptParser(String name) {
        this.name = name;
    }

    /** What came of reading. */
    public sealed interface Result {
        /** A script without a mistake. */
        record Read(Script script) implements Result {}

        /** The first mistake. */
        record Wrong(ScriptError error) implements Result {}
    }

    public static Result parse(String name, String text) {
        ScriptParser parser = new ScriptParser(name);
        String[] all = text.split("\r\n|\n|\r", -1);
        for (int i = 0; i < all.length && parser.error.isEmpty(); i++) {
            if (i == LINES_MAX) {
                parser.wrong(i + 1, 1, "at most " + LINES_MAX + " lines");
            } else {
                parser.line(i + 1, all[i]);
            }
        }
        return parser.error.isPresent()
                ? new Result.Wrong(parser.error.get())
                : new Result.Read(new Script(name, parser.lines));
    }

    private void line(int number, String line) {
        if (line.isBlank() || line.startsWith("#")) {
            return;
        }
        if (line.startsWith("~>")) {
            wire(number, line, true);
        } else if (line.startsWith("<~")) {
            wire(number, line, false);
        } else if (line.startsWith(">")) {
            host(number, marked(line));
        } else if (line.startsWith("<")) {
            module(number, marked(line));
        } else if (line.startsWith("!")) {
            lines.add(new ScriptLine.Action(
                    number, List.of(line.substring(1).strip().split("\\s+"))));
        } else if (line.startsWith("(")) {
            time(number, line.strip());
        } else if (line.startsWith("echo ")) {
            echo(number, line.strip());
        } else if (line.strip().equals("times exact")) {
            lines.add(new ScriptLine.ExactTimes(number));
        } else {
            unmarked(number, line);
        }
    }

    /** Behind the mark and one blank. */
    private static String marked(String line) {
        return line.startsWith(" ", 1) ? line.substring(2) : line.substring(1);
    }

    /** A line pasted from the manual or a log: the host's if it begins with AT; a remark behind {@code //} goes. */
    private void unmarked(int number, String line) {
        String text = line.replaceFirst("\\s+//.*$", "").strip();
        if (text.startsWith("//") || text.isEmpty()) {
            return;
        }
        if (text.regionMatches(true, 0, "AT", 0, 2)) {
            host(number, text);
        } else {
            module(number, text);
        }
    }

    private void host(int number, String text) {
        Optional<Integer> fault = Escapes.fault(text);
        if (fault.isPresent()) {
            wrong(number, 3 + fault.get(), "one of the escapes \\r \\n \\xHH \\{ \\\\");
        } else {
            lines.add(new ScriptLine.Host(number, text));
        }
    }

    private void module(int number, String text) {
        Optional<TextPattern> pattern = TextPattern.read(text);
        if (pattern.isPresent()) {
            lines.add(new ScriptLine.Module(number, pattern.get()));
        } else {
            wrong(number, 3, "a text with the escapes \\r \\n \\xHH \\{ \\\\, or a /pattern/ that Java understands");
        }
    }

    private void wire(int number, String line, boolean sent) {
        String message = line.substring(2).strip();
        if (CoapPattern.read(message) instanceof Parsed.Wrong<CoapPattern> wrong) {
            wrong(number, line.indexOf(message, 2) + wrong.column(), wrong.why());
        } else {
            lines.add(sent ? new ScriptLine.Sent(number, message) : new ScriptLine.Received(number, message));
        }
    }

    private void time(int number, String text) {
        boolean bound = text.startsWith("(<");
        int from = bound ? 2 : 1;
        Optional<Long> ns = text.endsWith(")")
                ? FieldType.Duration.parse(text.substring(from, text.length() - 1))
                : Optional.empty();
        if (ns.isEmpty()) {
            wrong(number, 1, "a time such as (2s), (50ms) or (<128s)");
        } else {
            lines.add(bound ? new ScriptLine.Within(number, ns.get()) : new ScriptLine.Pause(number, ns.get()));
        }
    }

    private void echo(int number, String text) {
        if (text.equals("echo on") || text.equals("echo off")) {
            lines.add(new ScriptLine.Echo(number, text.equals("echo on")));
        } else {
            wrong(number, 6, "echo on or echo off");
        }
    }

    private void wrong(int line, int column, String expected) {
        error = Optional.of(new ScriptError(name, line, column, expected));
    }
}
