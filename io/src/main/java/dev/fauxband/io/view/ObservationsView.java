package dev.fauxband.io.view;

import java.util.List;

/** What the platform observes. */
public record ObservationsView(
        @Meaning("Paths, in the order of the requests") List<String> paths,
        @Meaning("How many there may be") int pathsMax) {
    public ObservationsView {
        paths = List.copyOf(paths);
    }
}
