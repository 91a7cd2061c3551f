package dev.fauxband.app.control;

import dev.fauxband.io.fleet.Gate;
import dev.fauxband.io.fleet.ModuleHandle;
import dev.fauxband.io.view.ModuleQuery;
import dev.fauxband.io.view.TraceLine;
import dev.fauxband.sim.fault.FaultName;
import dev.fauxband.sim.fault.FaultOrder;
import dev.fauxband.sim.fault.FaultWords;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What there is to say of an action beside that it was done. */
final class Remarks {
    private static final String MARK = "# ";

    private Remarks() {}

    /** What the module said first when this had been done to it, as its trace notes it. */
    static Optional<String> after(ModuleHandle module, String what) {
        List<TraceLine> lines;
        try {
            lines = ControlledModules.await(module.look(ModuleQuery.TRACE)).lines();
        } catch (Refusal busy) {
            // It was told; what comes of it is an event.
            return Optional.empty();
        }
        List<String> texts = lines.stream().map(TraceLine::text).toList();
        int from = texts.lastIndexOf(MARK + what);
        return from < 0
                ? Optional.empty()
                : lines.subList(from + 1, lines.size()).stream()
                        .filter(line -> line.kind() == TraceLine.Kind.NOTE)
                        .map(line -> line.text().substring(MARK.length()))
                        .findFirst();
    }

    /** That there is nothing to end, if so. */
    static Optional<String> inVain(ModuleHandle module, FaultOrder order) throws Refusal {
        if (order instanceof FaultOrder.Begin) {
            return Optional.empty();
        }
        List<String> present =
                ControlledModules.await(module.look(ModuleQuery.AIR)).faults();
        if (order instanceof FaultOrder.End end) {
            boolean runs = present.stream().anyMatch(words -> named(words, end.name()));
            return runs
                    ? Optional.empty()
                    : Optional.of("nothing to end: " + end.name().word() + " is not in force");
        }
        return present.isEmpty() ? Optional.of("nothing to end: no fault is in force") : Optional.empty();
    }

    private static boolean named(String words, FaultName name) {
        return FaultWords.parse(words) instanceof FaultWords.Parsed.Understood understood
                && understood.order() instanceof FaultOrder.Begin begin
                && begin.fault().name() == name;
    }

    /** What the next datagrams of a direction will meet. */
    static String armed(Gate.Direction direction, Gate.Fate fate, int count) {
        String way = direction.name().toLowerCase(Locale.ROOT);
        if (count == 0) {
            return "disarmed: datagrams " + way + " pass";
        }
        String which =
                count == 1 ? "the next datagram " + way + " is " : "the next " + count + " datagrams " + way + " are ";
        return "armed: " + which + (fate == Gate.Fate.DROP ? "dropped" : "doubled");
    }
}
