package dev.fauxband.app.console;

import dev.fauxband.io.view.Meaning;
import dev.fauxband.sim.fault.FaultKind;
import dev.fauxband.sim.fault.FaultName;
import java.util.Arrays;
import java.util.List;

/** The catalogue of faults. */
public record FaultsBody(@Meaning("Each fault") List<KnownFault> faults) {
    public FaultsBody {
        faults = List.copyOf(faults);
    }

    /** One of them. */
    public record KnownFault(
            @Meaning("What may be said to the action fault as it is")
            String words,

            @Meaning("Its name") String name,

            @Meaning("All that may be said: its name and what may stand behind it")
            String form,

            @Meaning("What it does, and how much when nothing stands behind it")
            String meaning,

            @Meaning("Where it is: air, platform, module or line")
            String place,

            @Meaning("Whether only the platform sim does it")
            boolean platform,

            @Meaning("Whether it happens once and has no end")
            boolean momentary) {}

    static FaultsBody all() {
        return new FaultsBody(
                Arrays.stream(FaultName.values()).map(FaultsBody::fault).toList());
    }

    private static KnownFault fault(FaultName name) {
        return new KnownFault(
                name.example(),
                name.word(),
                name.form(),
                name.sentence(),
                name.kind().word(),
                name.kind() == FaultKind.PLATFORM,
                name.momentary());
    }
}
