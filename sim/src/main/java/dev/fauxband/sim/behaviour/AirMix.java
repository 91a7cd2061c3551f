package dev.fauxband.sim.behaviour;

import dev.fauxband.sim.air.AirSettings;
import java.util.List;

/** The airs of a fleet, each with its share of the modules. */
public record AirMix(List<Share> shares) {
    /** Every module in the ideal air. */
    public static final AirMix IDEAL = new AirMix(List.of(new Share(AirSettings.IDEAL, 1)));

    private static final long AIR = 7;

    public AirMix {
        shares = List.copyOf(shares);
        if (shares.isEmpty()) {
            throw new IllegalArgumentException("no air");
        }
    }

    /** An air and its weight among the others. */
    public record Share(AirSettings settings, double weight) {}

    /** The air of module {@code number}; the same seed gives the same. */
    public AirSettings of(long seed, int number) {
        double whole = shares.stream().mapToDouble(Share::weight).sum();
        double place = whole * Draw.unit(seed, number, AIR);
        for (Share share : shares) {
            place -= share.weight();
            if (place < 0) {
                return share.settings();
            }
        }
        return shares.get(shares.size() - 1).settings();
    }
}
