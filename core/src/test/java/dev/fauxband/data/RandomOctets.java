package dev.fauxband.data;

/** Octets by chance, for tests. */
public final class RandomOctets {
    private RandomOctets() {}

    public static Octets ofSize(SeededRandom random, int size) {
        OctetsBuilder octets = new OctetsBuilder(size);
        for (int i = 0; i < size; i++) {
            octets.add(random.nextInt(256));
        }
        return octets.build();
    }

    /** 0 to {@code sizeMax} octets. */
    public static Octets upTo(SeededRandom random, int sizeMax) {
        return ofSize(random, random.nextInt(sizeMax + 1));
    }

    /** {@code original} with one to four bits flipped, octets dropped, put in or repeated, or its end cut off. */
    public static Octets mutated(SeededRandom random, Octets original) {
        Octets mutated = original;
        for (int left = 1 + random.nextInt(4); left > 0; left--) {
            mutated = mutatedOnce(random, mutated);
        }
        return mutated;
    }

    private static Octets mutatedOnce(SeededRandom random, Octets original) {
        int at = random.nextInt(original.size() + 1);
        Octets head = original.slice(0, at);
        Octets tail = original.from(at);
        return switch (random.nextInt(5)) {
            case 0 -> head;
            case 1 -> head.concat(upTo(random, 3)).concat(tail);
            case 2 -> head.concat(tail.from(random.nextInt(tail.size() + 1)));
            case 3 -> original.concat(tail);
            default ->
                tail.isEmpty()
                        ? original
                        : head.concat(Octets.of(tail.at(0) ^ 1 << random.nextInt(8)))
                                .concat(tail.from(1));
        };
    }
}
