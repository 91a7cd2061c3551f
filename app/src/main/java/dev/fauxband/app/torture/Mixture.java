package dev.fauxband.app.torture;

import dev.fauxband.app.cli.Mistake;
import dev.fauxband.app.cli.UsageException;
import dev.fauxband.data.NearestWord;
import dev.fauxband.data.SeededRandom;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Mixtures of faults, each within the bounds that real modules and networks show. */
final class Mixture {
    /** From the first report on, so long mishaps may come. */
    static final long SPAN_NS = 4_000_000_000L;

    private static final int MISHAPS_MAX = 4;

    /** What may befall a module: each ends by itself, so that a host can be expected to go on. */
    static final List<String> ALL = List.of(
            "urc-collides for 3s",
            "writes-during-send for 3s",
            "writes-in-bursts 3 for 3s",
            "split 5ms for 3s",
            "merge 200ms for 3s",
            "first-byte-lost 1 for 5s",
            "deaf-uart for 2s",
            "reboot-now",
            "loss 30% for 4s",
            "delay 2s for 4s",
            "duplicate 50% for 4s",
            "reorder 30% for 4s",
            "partition for 4s",
            "nat-rebind",
            "new-ip",
            "forgets-registration",
            "restarts 3s",
            "resets-notify for 3s",
            "no-ack for 3s",
            "observes-twice for 5s",
            "cancels-early 1s for 4s",
            "4.04 on update for 5s",
            "5.03 on register for 5s",
            "separate-responses 300ms for 5s",
            "sim-lost for 3s",
            "never-registers for 4s",
            "full-buffer for 4s",
            "clock-jump 1h ahead");

    private Mixture() {}

    /** Those of {@link #ALL} whose fault is named; all when none is. */
    static List<String> allowed(List<String> names) throws UsageException {
        List<String> allowed = new ArrayList<>();
        for (String name : names) {
            List<String> of = ALL.stream()
                    .filter(words -> words.equals(name) || words.startsWith(name + " "))
                    .toList();
            if (of.isEmpty()) {
                List<String> known =
                        ALL.stream().map(words -> words.replaceFirst(" .*", "")).toList();
                throw new UsageException("torture has no fault \"" + name + "\"; "
                        + Mistake.mend(NearestWord.to(name, known), "it has " + String.join(", ", known) + "."));
            }
            allowed.addAll(of);
        }
        return allowed.isEmpty() ? ALL : allowed;
    }

    /** The mishaps of a seed, in the order of their times: one to {@value #MISHAPS_MAX} of those allowed. */
    static List<Mishap> of(long seed, List<String> allowed) {
        SeededRandom random = new SeededRandom(seed);
        int count = 1 + random.nextInt(MISHAPS_MAX);
        List<Mishap> mishaps = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            // Each seed begins with another one, so that a few seeds have seen them all.
            int index = i == 0 ? Math.floorMod(seed - 1, allowed.size()) : random.nextInt(allowed.size());
            long atNs = (long) (random.nextInt(1_000_000) * (SPAN_NS / 1e6));
            mishaps.add(new Mishap(atNs, allowed.get(index)));
        }
        mishaps.sort(Comparator.comparingLong(Mishap::atNs));
        return List.copyOf(mishaps);
    }
}
