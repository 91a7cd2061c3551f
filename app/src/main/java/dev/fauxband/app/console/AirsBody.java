package dev.fauxband.app.console;

import dev.fauxband.io.view.Meaning;
import dev.fauxband.sim.air.AirPreset;
import java.util.Arrays;
import java.util.List;

/** The presets of the air. */
public record AirsBody(@Meaning("Each preset") List<KnownAir> airs) {
    public AirsBody {
        airs = List.copyOf(airs);
    }

    /** One of them. */
    public record KnownAir(
            @Meaning("What may be said to the action air") String name,
            @Meaning("What it is like") String meaning) {}

    static AirsBody all() {
        return new AirsBody(Arrays.stream(AirPreset.values())
                .map(preset -> new KnownAir(preset.word(), preset.sentence()))
                .toList());
    }
}
