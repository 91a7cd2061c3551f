package dev.fauxband.bench.peers;

/**
 * What each peer does.
 *
 * @param seconds how long round trips are counted; 0: none are made
 */
record Load(int clients, int window, int warmUpSeconds, int seconds, int shards) {
    /** Reads what {@link #toString} wrote. */
    static Load of(String text) {
        String[] numbers = text.split(",", -1);
        return new Load(
                Integer.parseInt(numbers[0]),
                Integer.parseInt(numbers[1]),
                Integer.parseInt(numbers[2]),
                Integer.parseInt(numbers[3]),
                Integer.parseInt(numbers[4]));
    }

    @Override
    public String toString() {
        return clients + "," + window + "," + warmUpSeconds + "," + seconds + "," + shards;
    }
}
