package dev.fauxband.app.explain;

import java.util.List;

/**
 * A log, explained.
 *
 * @param remarks one for each line that says something
 * @param found all that went wrong, in the order of the log
 */
public record Explanation(List<Remark> remarks, List<Found> found) {
    public Explanation {
        remarks = List.copyOf(remarks);
        found = List.copyOf(found);
    }

    /** What certainly went wrong. */
    public List<Found> mistakes() {
        return found.stream().filter(one -> !one.mistake().doubtful()).toList();
    }

    /** What is worth a look. */
    public List<Found> doubts() {
        return found.stream().filter(one -> one.mistake().doubtful()).toList();
    }
}
