package dev.fauxband.sim.platform;

import dev.fauxband.data.NearestWord;
import dev.fauxband.lwm2m.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Reads a line to a platform. Any text gives a command or a sentence with the mend, never an exception.
 *
 * <p>A word of nothing but digits and slashes is the path, any other word before it the endpoint; an endpoint that
 * looks like a path goes in quotes. A value for an application object is an even number of hex digits or
 * {@code "text"}; for the objects that the module brings (0, 1, 3, 4, 5) it is the text or number itself. A write to an
 * instance takes several values, {@code 0=AAAA0000 1="on"}; one without {@code 0=} is for resource 0.
 */
public final class PlatformCommandLine {
    /** Enough for a value far over what any module takes, so that refusals can be tried. */
    static final int LINE_CHARS_MAX = 16_384;

    private final LineWords words;
    private final PlatformVerb verb;

    private PlatformCommandLine(LineWords words, PlatformVerb verb) {
        this.words = words;
        this.verb = verb;
    }

    /** What {@code line} says, without the word {@code platform} that transcripts put before it. */
    public static ParsedCommand parse(String line) {
        if (line.length() > LINE_CHARS_MAX) {
            return why("the line has " + line.length() + " characters; at most " + LINE_CHARS_MAX + " are read");
        }
        LineWords words = new LineWords(line);
        Optional<LineWords.Word> first = words.next();
        if (first.isEmpty()) {
            return why("nothing to do; the commands are " + verbs());
        }
        String typed = first.get().text();
        return PlatformVerb.of(typed)
                .map(verb -> new PlatformCommandLine(words, verb).rest())
                .orElseGet(() -> unknown(typed));
    }

    private static ParsedCommand unknown(String typed) {
        List<String> words =
                Arrays.stream(PlatformVerb.values()).map(PlatformVerb::word).toList();
        String mend = NearestWord.to(typed, words)
                .flatMap(PlatformVerb::of)
                .map(verb -> "did you mean " + verb.form() + "?")
                .orElseGet(() -> "the commands are " + verbs());
        return why(PlatformLines.shown(typed) + " is no command; " + mend);
    }

    private static String verbs() {
        return Arrays.stream(PlatformVerb.values()).map(PlatformVerb::word).collect(Collectors.joining(", "));
    }

    private ParsedCommand rest() {
        if (verb.aimed()) {
            return aimed();
        }
        String text = words.rest();
        boolean known = text.isEmpty() || (verb == PlatformVerb.LOG && (text.equals("on") || text.equals("off")));
        return known ? new ParsedCommand.Understood(PlatformCommand.unaimed(verb, text)) : tooMuch(text);
    }

    private ParsedCommand aimed() {
        Optional<LineWords.Word> first = words.next();
        boolean named = first.isPresent() && !PathWord.resembles(first.get().raw());
        Optional<LineWords.Word> target = named ? words.next() : first;
        if (target.isEmpty()) {
            return why(verb.word() + " wants " + verb.target() + "; the form is: " + verb.form());
        }
        Optional<String> endpoint = first.filter(word -> named).map(LineWords.Word::text);
        if (endpoint.filter(String::isEmpty).isPresent()
                || first.filter(LineWords.Word::closed).isEmpty()) {
            return why("the endpoint is no name; give a word, or a text between two quotes");
        }
        return PathWord.parse(target.get().raw())
                .filter(path -> verb.reaches(path.depth()))
                .map(path -> complete(endpoint, path))
                .orElseGet(() -> noPath(target.get().raw()));
    }

    private ParsedCommand noPath(String raw) {
        return why(PlatformLines.shown(raw) + " is not for " + verb.word() + ": give " + verb.target());
    }

    private ParsedCommand complete(Optional<String> endpoint, Path path) {
        if (verb == PlatformVerb.WRITE) {
            return path.depth() == 2 ? writeInstance(endpoint, path) : writeResource(endpoint, path);
        }
        String text = words.rest();
        return text.isEmpty() || verb == PlatformVerb.EXECUTE
                ? new ParsedCommand.Understood(new PlatformCommand(verb, endpoint, path, Optional.empty(), text))
                : tooMuch(text);
    }

    private ParsedCommand writeResource(Optional<String> endpoint, Path path) {
        Optional<LineWords.Word> word = words.next();
        if (word.isEmpty()) {
            return why(
                    ValueWord.standard(path.object())
                            ? "write wants a value: a number such as 300 goes as that number, text as it is"
                            : "write wants a value: hex digits such as AAAA0000, or text in quotes");
        }
        Optional<PlatformValue> value =
                word.filter(LineWords.Word::closed).flatMap(it -> ValueWord.parse(path.object(), it.raw()));
        if (value.isEmpty()) {
            return noValue(word.get());
        }
        String more = words.rest();
        return more.isEmpty()
                ? new ParsedCommand.Understood(new PlatformCommand(verb, endpoint, path, value, ""))
                : why(PlatformLines.shown(more)
                        + " is too much: a resource takes one value; put a text with blanks in quotes");
    }

    private ParsedCommand writeInstance(Optional<String> endpoint, Path path) {
        List<PlatformValue.Member> members = new ArrayList<>();
        for (Optional<LineWords.Word> word = words.next(); word.isPresent(); word = words.next()) {
            Optional<PlatformValue.Member> member =
                    word.filter(LineWords.Word::closed).flatMap(it -> ValueWord.parseMember(path.object(), it.raw()));
            if (member.isEmpty()) {
                return noValue(word.get());
            }
            int id = member.get().id();
            if (members.stream().anyMatch(other -> other.id() == id)) {
                return why("resource " + id + " has two values; give each resource one");
            }
            members.add(member.get());
        }
        return members.isEmpty()
                ? why("write wants values for the instance, such as 0=AAAA0000 1=\"on\"")
                : new ParsedCommand.Understood(
                        new PlatformCommand(verb, endpoint, path, Optional.of(new PlatformValue.Nested(members)), ""));
    }

    private static ParsedCommand noValue(LineWords.Word word) {
        String shown = PlatformLines.shown(word.raw());
        return word.closed()
                ? why(shown + " is no value: give an even number of hex digits, or text in quotes")
                : why("the quote in " + shown + " has no partner; close it");
    }

    private ParsedCommand tooMuch(String text) {
        return why(PlatformLines.shown(text) + " is too much; the form is: " + verb.form());
    }

    private static ParsedCommand why(String sentence) {
        return new ParsedCommand.NotUnderstood(sentence);
    }
}
