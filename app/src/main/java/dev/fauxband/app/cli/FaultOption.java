package dev.fauxband.app.cli;

import dev.fauxband.sim.fault.FaultOrder;
import dev.fauxband.sim.fault.FaultWords;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import picocli.CommandLine.Option;

/** What goes wrong on purpose. A mixin of each command that starts a module. */
public final class FaultOption {
    @Option(
            names = "--fault",
            paramLabel = "WORDS",
            completionCandidates = Names.class,
            description = "Let something go wrong: never-observes, 'loss 20%% up', '4.04 on update for 5m'. "
                    + "'fauxband faults' lists what. May come again.")
    private List<String> faults = new ArrayList<>();

    /**
     * What the user wants, in his order.
     *
     * @param simulated whether the platform is ours, so that it can go wrong
     */
    public List<FaultOrder> orders(boolean simulated) throws UsageException {
        List<FaultOrder> orders = new ArrayList<>();
        for (String words : faults) {
            FaultWords.Parsed parsed = FaultWords.parse(words);
            if (parsed instanceof FaultWords.Parsed.NotUnderstood not) {
                throw new UsageException("--fault: " + not.why());
            }
            FaultOrder order = ((FaultWords.Parsed.Understood) parsed).order();
            if (order.needsPlatform() && !simulated) {
                throw new UsageException(
                        "--fault: only the platform sim does \"" + words.strip() + "\"; add --platform sim.");
            }
            orders.add(order);
        }
        return orders;
    }

    /** Whether there are any. */
    public boolean given() {
        return !faults.isEmpty();
    }

    /** What the shell completes behind {@code --fault}. */
    public static final class Names implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return FaultWords.words().iterator();
        }
    }
}
