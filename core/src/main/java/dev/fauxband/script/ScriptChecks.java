package dev.fauxband.script;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What can be wrong with lines only beside each other: a name that nothing captured, a time for nothing. */
final class ScriptChecks {
    private static final int MARK = 3;
    private static final Pattern NAME = Pattern.compile("(?<!\\\\)\\{([a-z][a-z0-9_]*)\\}");

    private final Set<String> captured = new HashSet<>();
    private Optional<ScriptLine.Within> open = Optional.empty();

    /** The first mistake of lines in the order in which they are played. */
    Optional<ScriptError> mistake(List<ScriptLine> lines) {
        for (ScriptLine line : lines) {
            Optional<ScriptError> wrong = wrong(line);
            if (wrong.isPresent()) {
                return wrong;
            }
        }
        return open.map(ScriptChecks::forNothing);
    }

    private Optional<ScriptError> wrong(ScriptLine line) {
        if (line instanceof ScriptLine.Within within) {
            Optional<ScriptError> twice = open.map(ScriptChecks::forNothing);
            open = Optional.of(within);
            return twice;
        }
        if (line instanceof ScriptLine.Module module) {
            open = Optional.empty();
            module.text().names().forEach(captured::add);
        } else if (line instanceof ScriptLine.Sent sent) {
            open = Optional.empty();
            Matcher names = NAME.matcher(sent.message());
            while (names.find()) {
                captured.add(names.group(1));
            }
        } else if (line instanceof ScriptLine.Host host) {
            return uncaptured(line.at(), host.text());
        } else if (line instanceof ScriptLine.Received received) {
            return uncaptured(line.at(), received.message());
        }
        return Optional.empty();
    }

    private static ScriptError forNothing(ScriptLine.Within within) {
        return new ScriptError(
                within.at().file(),
                within.at().line(),
                1,
                "a line of the module behind it, which comes within this time");
    }

    private Optional<ScriptError> uncaptured(Place at, String text) {
        Matcher names = NAME.matcher(text);
        while (names.find()) {
            if (!captured.contains(names.group(1))) {
                String expected = "a name that a line before has captured; none has captured " + names.group();
                return Optional.of(new ScriptError(at.file(), at.line(), MARK + names.start(), expected));
            }
        }
        return Optional.empty();
    }
}
