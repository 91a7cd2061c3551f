package dev.fauxband.bench.peers;

import dev.fauxband.bench.sink.Sink;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What to compare.
 *
 * @param stored a result that the ratio to raw UDP is held against
 * @param heap flags of the peers' virtual machines
 */
record Options(
        List<PeerName> peers,
        Load load,
        int repetitions,
        boolean leshanSink,
        Path out,
        Optional<Path> stored,
        String heap) {
    static final String USAGE = """
            --clients N       registered clients (10000)
            --window N        notifications without an acknowledgement (64)
            --warm-up S       seconds before round trips are counted, at least (3)
            --seconds S       for how long they are counted (5); 0: register and be idle only
            --repetitions N   how often each peer has its turn (5)
            --shards N        threads of our own fleets (1)
            --peers A,B       of raw,one-socket,one-socket-at,sockets,java-coap,californium,leshan
            --sink ours|leshan
            --flags "..."     of the peers' virtual machines (-XX:+UseSerialGC -Xmx1g -Xmn256m)
            --out FILE        where .md and .json go (bench/target/compare)
            --stored FILE     fail when a ratio to raw is more than 15 % worse than in this result
            """;

    static Options parse(String[] arguments) {
        Map<String, String> given = new HashMap<>();
        for (int i = 0; i + 1 < arguments.length; i += 2) {
            if (!USAGE.contains(arguments[i] + " ")) {
                throw new IllegalArgumentException(arguments[i] + "\n" + USAGE);
            }
            given.put(arguments[i], arguments[i + 1]);
        }
        Load load = new Load(
                number(given, "--clients", 10_000),
                number(given, "--window", 64),
                number(given, "--warm-up", 3),
                number(given, "--seconds", 5),
                number(given, "--shards", 1));
        String peers = given.getOrDefault("--peers", PeerName.all());
        return new Options(
                Arrays.stream(peers.split(",", -1)).map(PeerName::named).toList(),
                load,
                number(given, "--repetitions", 5),
                given.getOrDefault("--sink", "ours").equals("leshan"),
                Path.of(given.getOrDefault("--out", "bench/target/compare")),
                Optional.ofNullable(given.get("--stored")).map(Path::of),
                given.getOrDefault("--flags", "-XX:+UseSerialGC -Xmx1g -Xmn256m"));
    }

    private static int number(Map<String, String> given, String name, int usual) {
        return Integer.parseInt(given.getOrDefault(name, String.valueOf(usual)));
    }

    String sinkClass() {
        return Sink.class.getName();
    }

    /** This virtual machine with this class path and these flags. */
    List<String> java(String flags) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(flags.split(" +", -1)));
        if (Runtime.version().feature() >= 24) {
            command.add("--enable-native-access=ALL-UNNAMED");
        }
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        return command;
    }
}
