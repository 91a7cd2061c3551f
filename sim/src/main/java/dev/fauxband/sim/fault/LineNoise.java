package dev.fauxband.sim.fault;

import dev.fauxband.data.Octets;
import dev.fauxband.data.OctetsBuilder;
import dev.fauxband.data.SeededRandom;

/** Octets that nobody sent, and octets that were read at the wrong rate. */
final class LineNoise {
    private static final int OCTETS_MAX = 4;
    private static final int HIGH = 0x80;

    private final SeededRandom random;

    LineNoise(SeededRandom random) {
        this.random = random;
    }

    /** With this probability a few octets above 7F, then these. */
    Octets before(Octets octets, double share) {
        if (random.nextDouble() >= share) {
            return octets;
        }
        int count = 1 + random.nextInt(OCTETS_MAX);
        OctetsBuilder noisy = new OctetsBuilder(count + octets.size());
        for (int i = 0; i < count; i++) {
            noisy.add(HIGH + random.nextInt(HIGH));
        }
        return noisy.add(octets).build();
    }

    /** As a receiver with another rate reads it: no octet is right, and two are often one. */
    Octets misread(Octets octets) {
        OctetsBuilder read = new OctetsBuilder(octets.size());
        for (int i = 0; i < octets.size(); i++) {
            if (random.nextInt(2) == 0) {
                read.add(HIGH | random.nextInt(HIGH));
            }
        }
        return read.build();
    }
}
