package dev.fauxband.app.explain;

import dev.fauxband.app.log.LoggedEvent;
import java.util.List;
import java.util.Optional;

/**
 * A line of a log, explained.
 *
 * @param meaning sentences
 * @param section where what it means stands; may be empty
 * @param found what is wrong with it
 * @param waitedNs how long after what it answers it came, if the log tells
 * @param standing how the module stands with its platform after it
 * @param network how it stands with its network after it
 */
public record Remark(
        LoggedEvent event,
        List<String> meaning,
        String section,
        List<Found> found,
        Optional<Long> waitedNs,
        Standing standing,
        Network network) {
    public Remark {
        meaning = List.copyOf(meaning);
        found = List.copyOf(found);
    }
}
