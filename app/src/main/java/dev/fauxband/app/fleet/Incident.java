package dev.fauxband.app.fleet;

import dev.fauxband.app.cli.Mistake;
import dev.fauxband.app.cli.UsageException;
import dev.fauxband.data.NearestWord;
import dev.fauxband.modem.FieldType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What happens to a whole fleet at a time of the run: {@code --at '30s thundering-update'}.
 *
 * @param atNs since the run began
 */
record Incident(long atNs, What what) {
    /** What can happen. */
    enum What {
        /** Each registered module updates its registration at once. */
        THUNDERING_UPDATE("thundering-update"),
        /** Every address translation is forgotten: each next datagram has a new source. */
        NAT_PURGE("nat-purge"),
        /** The platform in the box restarts and knows no registration any more: 4.04 for all. */
        PLATFORM_RESTART("platform-restart"),
        /** The power goes and comes back: all modules boot at once. */
        POWER_CUT("power-cut");

        private final String word;

        What(String word) {
            this.word = word;
        }

        @Override
        public String toString() {
            return word;
        }
    }

    static Incident parse(String text) throws UsageException {
        String[] words = text.strip().split("\\s+", 2);
        Optional<Long> atNs = FieldType.Duration.parse(words[0]);
        if (words.length < 2 || atNs.isEmpty()) {
            throw new UsageException(
                    "--at takes a time and what happens then, such as '30s thundering-update', not \"" + text + "\".");
        }
        List<String> known = new ArrayList<>();
        for (What what : What.values()) {
            if (what.word.equals(words[1])) {
                return new Incident(atNs.get(), what);
            }
            known.add(what.word);
        }
        throw new UsageException("--at: nothing is called \"" + words[1] + "\"; "
                + Mistake.mend(NearestWord.to(words[1], known), "there are " + String.join(", ", known) + "."));
    }
}
