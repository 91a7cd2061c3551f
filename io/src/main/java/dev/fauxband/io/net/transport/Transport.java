package dev.fauxband.io.net.transport;

import java.util.Arrays;
import java.util.Optional;

/** What carries the datagrams of modules: {@code --transport}. */
public enum Transport {
    /** Sockets while the system grants enough of them, else one for all. */
    AUTO("auto"),
    /** A UDP socket for each module: true source ports everywhere. */
    SOCKETS("sockets"),
    /** One UDP socket for all modules of a shard, a source address for each. */
    ONE_SOCKET("one-socket");

    private final String word;

    Transport(String word) {
        this.word = word;
    }

    /** The one that this word selects. */
    public static Optional<Transport> named(String word) {
        return Arrays.stream(values())
                .filter(transport -> transport.word.equals(word))
                .findFirst();
    }

    /** The word that selects it. */
    @Override
    public String toString() {
        return word;
    }
}
