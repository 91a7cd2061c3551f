package dev.fauxband.script;

import dev.fauxband.data.Octets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Plays a transcript on a target and says where they differ. An unsaid line or datagram differs, and so does order. */
public final class ScriptPlayer {
    private final ScriptTarget target;
    private final Settings settings;
    private final Expectations expectations;
    private final Map<String, String> captures = new HashMap<>();
    private final List<PlayReport.Difference> differences = new ArrayList<>();
    private final List<Place> skipped = new ArrayList<>();
    private boolean echo;

    /**
     * How to play.
     *
     * @param patienceNs how long a line that says no time may take
     * @param keepGoing whether to go on behind the first difference
     */
    public record Settings(long patienceNs, boolean keepGoing) {
        /** In virtual time: longer than anything that a module waits for by itself. */
        public static final Settings VIRTUAL = new Settings(600_000_000_000L, false);
    }

    public ScriptPlayer(ScriptTarget target, Settings settings) {
        this.target = target;
        this.settings = settings;
        this.expectations = new Expectations(target, settings.patienceNs(), captures);
    }

    public PlayReport play(Script script) {
        echo = script.lines().stream().findFirst().filter(this::echoOn).isPresent();
        prepare();
        boolean astray = false;
        for (int i = 0; i < script.lines().size(); i++) {
            ScriptLine line = script.lines().get(i);
            if (astray && answers(line)) {
                continue;
            }
            if (astray) {
                expectations.settle();
            }
            Optional<String> difference = play(line);
            String round = difference.isPresent() ? round(script.lines(), i) : "";
            difference.ifPresent(text -> differences.add(new PlayReport.Difference(line.at(), text + round)));
            astray = difference.isPresent();
            if (astray && !settings.keepGoing()) {
                return new PlayReport(differences, skipped);
            }
        }
        if (astray) {
            expectations.settle();
        }
        Place last = script.lines().isEmpty()
                ? new Place(script.name(), 0)
                : script.lines().get(script.lines().size() - 1).at();
        expectations.unsaid().ifPresent(text -> differences.add(new PlayReport.Difference(last, "behind it: " + text)));
        return new PlayReport(differences, skipped);
    }

    /** Which time it is that a repeated line is played; empty for one that is not. */
    private static String round(List<ScriptLine> lines, int index) {
        Place at = lines.get(index).at();
        long all = lines.stream().filter(line -> line.at().equals(at)).count();
        long round = lines.subList(0, index + 1).stream()
                .filter(line -> line.at().equals(at))
                .count();
        return all > 1 ? " (round " + round + " of " + all + ")" : "";
    }

    /** Lines that say what comes by itself: behind a difference nobody can tell which of them still hold. */
    private static boolean answers(ScriptLine line) {
        return line instanceof ScriptLine.Module
                || line instanceof ScriptLine.Sent
                || line instanceof ScriptLine.Within;
    }

    private boolean echoOn(ScriptLine line) {
        return line instanceof ScriptLine.Echo first && first.on();
    }

    /** Brings the module's echo to where the script begins. */
    private void prepare() {
        target.type(Octets.latin1(echo ? "ATE1\r" : "ATE0\r"));
        expectations.awaitEnd("\r\nOK\r\n");
        expectations.forget();
    }

    private Optional<String> play(ScriptLine line) {
        if (line instanceof ScriptLine.Host host) {
            return host(host);
        }
        if (line instanceof ScriptLine.Module module) {
            return expectations.text(module.text());
        }
        if (line instanceof ScriptLine.Pause pause) {
            return expectations.pause(pause.ns());
        }
        if (line instanceof ScriptLine.Within within) {
            expectations.within(within.ns());
        } else if (line instanceof ScriptLine.Echo change) {
            echo = change.on();
        } else if (line instanceof ScriptLine.ExactTimes) {
            expectations.exact();
        } else if (line instanceof ScriptLine.Action ? !target.acts() : !target.wire()) {
            skipped.add(line.at());
        } else {
            return world(line);
        }
        return Optional.empty();
    }

    private Optional<String> host(ScriptLine.Host host) {
        Optional<String> unsaid = expectations.unsaid();
        if (unsaid.isPresent()) {
            return unsaid.map(text -> "before it: " + text);
        }
        Optional<String> text = TextPattern.read(host.text()).flatMap(pattern -> pattern.fill(captures));
        if (text.isEmpty()) {
            return Optional.of("a {name} in it has not been captured, or is no name");
        }
        target.type(Octets.latin1(text.get() + "\r"));
        return echo ? expectations.echo(text.get() + "\r") : Optional.empty();
    }

    private Optional<String> world(ScriptLine line) {
        if (line instanceof ScriptLine.Sent sent) {
            return expectations.datagram(sent.message());
        }
        Optional<String> unsaid = expectations.unsaid();
        if (unsaid.isPresent()) {
            return unsaid.map(text -> "before it: " + text);
        }
        return line instanceof ScriptLine.Action action
                ? target.act(action.words())
                : expectations.deliver(((ScriptLine.Received) line).message());
    }
}
