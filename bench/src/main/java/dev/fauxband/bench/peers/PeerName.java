package dev.fauxband.bench.peers;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Who is measured. */
enum PeerName {
    RAW("raw"),
    ONE_SOCKET("one-socket"),
    ONE_SOCKET_AT("one-socket-at"),
    SOCKETS("sockets"),
    JAVA_COAP("java-coap"),
    CALIFORNIUM("californium"),
    LESHAN("leshan");

    private final String word;

    PeerName(String word) {
        this.word = word;
    }

    static PeerName named(String word) {
        return Arrays.stream(values())
                .filter(name -> name.word.equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("--peers takes " + all() + ", not " + word));
    }

    static String all() {
        return Arrays.stream(values()).map(PeerName::toString).collect(Collectors.joining(","));
    }

    Peer make(int shards) {
        return switch (this) {
            case RAW -> new RawPeer();
            case ONE_SOCKET -> new FauxbandPeer(true, false, shards);
            case ONE_SOCKET_AT -> new FauxbandPeer(true, true, shards);
            case SOCKETS -> new FauxbandPeer(false, false, shards);
            case JAVA_COAP -> new JavaCoapPeer();
            case CALIFORNIUM -> new CaliforniumPeer();
            case LESHAN -> new LeshanPeer();
        };
    }

    @Override
    public String toString() {
        return word;
    }
}
