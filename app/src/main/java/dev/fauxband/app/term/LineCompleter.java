package dev.fauxband.app.term;

import java.util.List;
import java.util.function.Consumer;
import org.jline.reader.Candidate;
import org.jline.reader.Completer;
import org.jline.reader.LineReader;
import org.jline.reader.ParsedLine;

/** What Tab does: goes on with a line, or says what belongs there. */
final class LineCompleter implements Completer {
    private final Consumer<String> tips;

    /** @param tips gets what a parameter is whose values cannot be listed */
    LineCompleter(Consumer<String> tips) {
        this.tips = tips;
    }

    @Override
    public void complete(LineReader reader, ParsedLine line, List<Candidate> candidates) {
        String typed = line.word();
        List<Completion> all = typed.startsWith("/") ? SlashCompletion.of(typed) : AtCompletion.of(typed);
        for (int i = 0; i < all.size(); i++) {
            candidates.add(candidate(all.get(i), i));
        }
        if (all.isEmpty()) {
            AtCompletion.tip(typed).ifPresent(tips);
        }
    }

    private static Candidate candidate(Completion completion, int order) {
        String meaning = completion.meaning().isEmpty() ? null : completion.meaning();
        return new Candidate(completion.line(), completion.shown(), null, meaning, null, null, false, order);
    }
}
