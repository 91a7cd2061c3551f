package dev.fauxband.app.cli;

import dev.fauxband.sim.air.AirChange;
import dev.fauxband.sim.air.AirPreset;
import dev.fauxband.sim.air.AirSettings;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** What the air between module and platform is like. A mixin of each command that starts a module. */
public final class AirOption {
    @Option(
            names = "--air",
            paramLabel = "PRESET|FIELD=VALUE",
            completionCandidates = Presets.class,
            description = "A bad network between module and platform: ${COMPLETION-CANDIDATES}, or single fields, "
                    + "with commas between: ce1,delay=2s. 'fauxband air' shows them.")
    private Optional<String> air = Optional.empty();

    /** What the user wants; empty for no air at all. */
    public Optional<AirChange> change() throws UsageException {
        if (air.isEmpty()) {
            return Optional.empty();
        }
        AirChange.Parsed parsed = AirChange.parse(air.get());
        if (parsed instanceof AirChange.Parsed.NotUnderstood not) {
            throw new UsageException("--air: " + not.why());
        }
        return Optional.of(((AirChange.Parsed.Understood) parsed).change());
    }

    /** The air that a new world begins with. */
    public AirSettings settings() throws UsageException {
        return change().map(change -> change.over(AirSettings.IDEAL)).orElse(AirSettings.IDEAL);
    }

    /** What was typed of it. */
    public List<String> typed() {
        return air.map(words -> List.of("--air", words)).orElse(List.of());
    }

    /** What the shell completes behind {@code --air}. */
    public static final class Presets implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return AirPreset.words().iterator();
        }
    }
}
