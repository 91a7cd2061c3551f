package dev.fauxband.script;

import dev.fauxband.coap.CoapPattern;
import dev.fauxband.coap.Parsed;
import dev.fauxband.modem.FieldType;
import java.util.List;
import java.util.Optional;

/** Reads transcripts (docs/scripts.md has the grammar). */
public final class ScriptParser {
    /** Scripts that include scripts at most; one that includes itself ends here. */
    static final int INCLUDES_MAX = 8;

    private static final String EXPECTED = "expected ";
    private static final String REPEAT = "repeat ";
    private static final String INCLUDE = "include ";
    private static final List<String> DIRECTIVES = List.of("repeat", "include", "times", "echo", "end");
    private static final String MARKED = "(>|<|~>|<~|!|#|\\(<?[0-9]).*";
    private static final int REPEATS_MAX = 100_000;

    private final Sources sources;
    private final ScriptBlocks blocks;
    private final String name;
    private final int depth;
    private Optional<ScriptError> error = Optional.empty();

    private ScriptParser(Sources sources, ScriptBlocks blocks, String name, int depth) {
        this.sources = sources;
        this.blocks = blocks;
        this.name = name;
        this.depth = depth;
    }

    /** What came of reading. */
    public sealed interface Result {
        /** A script without a mistake. */
        record Read(Script script) implements Result {}

        /** The first mistake. */
        record Wrong(ScriptError error) implements Result {}
    }

    /** Reads a script that includes none. */
    public static Result parse(String name, String text) {
        return parse(name, text, Sources.NONE);
    }

    /**
     * Reads a script.
     *
     * @param name of its file, for mistakes and differences
     * @param sources of those that it includes
     */
    public static Result parse(String name, String text, Sources sources) {
        ScriptBlocks blocks = new ScriptBlocks();
        ScriptParser parser = new ScriptParser(sources, blocks, name, 0);
        parser.read(text);
        Optional<ScriptError> error = parser.error.or(() -> new ScriptChecks().mistake(blocks.lines()));
        return error.isPresent() ? new Result.Wrong(error.get()) : new Result.Read(new Script(name, blocks.lines()));
    }

    private void read(String text) {
        String[] all = text.split("\r\n|\n|\r", -1);
        for (int i = 0; i < all.length && error.isEmpty(); i++) {
            if (i == ScriptBlocks.LINES_MAX) {
                wrong(i + 1, 1, "at most " + ScriptBlocks.LINES_MAX + " lines");
            } else {
                line(i + 1, all[i]);
            }
        }
        if (error.isEmpty()) {
            blocks.unended()
                    .filter(begun -> begun.file().equals(name))
                    .ifPresent(begun -> wrong(begun.line(), 1, "a line \"end\" somewhere behind this repeat"));
        }
    }

    private void add(ScriptLine line) {
        if (!blocks.add(line)) {
            wrong(line.at().line(), 1, "at most " + ScriptBlocks.LINES_MAX + " lines");
        }
    }

    private Place at(int number) {
        return new Place(name, number);
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
            add(new ScriptLine.Action(
                    at(number), List.of(line.substring(1).strip().split("\\s+"))));
        } else if (line.startsWith("(")) {
            time(number, line.strip());
        } else {
            unmarked(number, line);
        }
    }

    /** A line that begins with a word: a directive, or a text pasted from somewhere. */
    private void unmarked(int number, String line) {
        String word = line.strip().split("\\s+", 2)[0];
        boolean directive = DIRECTIVES.contains(word)
                && (!word.equals("end") || line.strip().equals(word));
        if (Character.isWhitespace(line.charAt(0)) && (directive || line.strip().matches(MARKED))) {
            wrong(number, 1, "\"" + word + "\" at the beginning of the line, without blanks before it");
        } else if (directive) {
            directive(number, word, line.strip().substring(word.length()).strip());
        } else {
            pasted(number, line);
        }
    }

    private void directive(int number, String word, String rest) {
        switch (word) {
            case "echo" -> echo(number, rest);
            case "times" -> times(number, rest);
            case "repeat" -> repeat(number, rest);
            case "include" -> include(number, rest);
            default -> end(number);
        }
    }

    private void times(int number, String rest) {
        if (rest.equals("exact")) {
            add(new ScriptLine.ExactTimes(at(number)));
        } else {
            wrong(number, 7, "times exact");
        }
    }

    /** Behind the mark and one blank. */
    private static String marked(String line) {
        return line.startsWith(" ", 1) ? line.substring(2) : line.substring(1);
    }

    /** A line pasted from the manual or a log: the host's if it begins with AT; a remark behind {@code //} goes. */
    private void pasted(int number, String line) {
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
        } else if (TextPattern.read(text).isEmpty()) {
            wrong(number, 3 + TextPattern.faultAt(text), "a name in braces such as {imei}, or \\{ for a brace");
        } else {
            add(new ScriptLine.Host(at(number), text));
        }
    }

    private void module(int number, String text) {
        Optional<TextPattern> pattern = TextPattern.read(text);
        if (pattern.isPresent()) {
            add(new ScriptLine.Module(at(number), pattern.get()));
        } else {
            wrong(
                    number,
                    3 + TextPattern.faultAt(text),
                    "a text with escapes \\r \\n \\xHH \\{ \\\\ and names {imei}, or a Java /pattern/");
        }
    }

    private void wire(int number, String line, boolean sent) {
        String message = line.substring(2).strip();
        if (CoapPattern.read(message) instanceof Parsed.Wrong<CoapPattern> wrong) {
            String why = wrong.why();
            String expected = why.startsWith(EXPECTED) ? why.substring(EXPECTED.length()) : "a datagram: " + why;
            wrong(number, line.indexOf(message, 2) + wrong.column(), expected);
        } else {
            add(sent ? new ScriptLine.Sent(at(number), message) : new ScriptLine.Received(at(number), message));
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
            add(bound ? new ScriptLine.Within(at(number), ns.get()) : new ScriptLine.Pause(at(number), ns.get()));
        }
    }

    private void echo(int number, String text) {
        if (text.equals("on") || text.equals("off")) {
            add(new ScriptLine.Echo(at(number), text.equals("on")));
        } else {
            wrong(number, 6, "echo on or echo off");
        }
    }

    private void repeat(int number, String times) {
        if (!times.matches("[0-9]{1,6}") || Integer.parseInt(times) > REPEATS_MAX) {
            wrong(number, REPEAT.length() + 1, "a number of times, 0 to " + REPEATS_MAX);
        } else if (!blocks.begin(at(number), Integer.parseInt(times))) {
            wrong(number, 1, "at most " + ScriptBlocks.DEPTH_MAX + " repeats inside each other");
        }
    }

    private void end(int number) {
        boolean ours =
                blocks.unended().filter(begun -> begun.file().equals(name)).isPresent();
        if (!ours) {
            wrong(number, 1, "a line \"repeat N\" before this end");
        } else if (!blocks.end()) {
            wrong(number, 1, "at most " + ScriptBlocks.LINES_MAX + " lines, repeated ones counted each time");
        }
    }

    /** The lines of another script stand in place of this one. */
    private void include(int number, String other) {
        if (other.isEmpty()) {
            wrong(number, INCLUDE.length() + 1, "a script to include, beside this one");
            return;
        }
        String resolved = Sources.resolve(name, other);
        Optional<String> text = depth == INCLUDES_MAX ? Optional.empty() : sources.read(resolved);
        if (text.isEmpty()) {
            String wanted = depth == INCLUDES_MAX
                    ? "at most " + INCLUDES_MAX + " scripts that include each other"
                    : "a script that can be read; there is no " + resolved;
            wrong(number, INCLUDE.length() + 1, wanted);
            return;
        }
        ScriptParser inner = new ScriptParser(sources, blocks, resolved, depth + 1);
        inner.read(text.get());
        error = inner.error;
    }

    private void wrong(int line, int column, String expected) {
        error = Optional.of(new ScriptError(name, line, column, expected));
    }
}
