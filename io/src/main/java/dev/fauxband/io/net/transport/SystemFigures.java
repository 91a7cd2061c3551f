package dev.fauxband.io.net.transport;

import dev.fauxband.data.Octets;
import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Scanner;
import java.util.function.Predicate;

/**
 * What the system grants this process.
 *
 * @param openFilesMax descriptors; the JVM has raised the soft limit to the hard one by itself
 * @param portFirst the first port that the system gives to a socket without one
 * @param portLast the last one
 * @param receiveBufferMax octets that a socket may ask for
 * @param sendBufferMax octets that a socket may ask for
 * @param buffersByForce whether we may ask for more than that
 * @param owns whether datagrams may be sent from this IPv4 address
 */
public record SystemFigures(
        long openFilesMax,
        int portFirst,
        int portLast,
        long receiveBufferMax,
        long sendBufferMax,
        boolean buffersByForce,
        Predicate<Octets> owns) {
    private static final long UNKNOWN = Long.MAX_VALUE;
    private static final Path PROC = Path.of("/proc");
    private static final String OPEN_FILES = "Max open files";
    private static final String CAPABILITIES = "CapEff:";
    private static final int CAP_NET_ADMIN = 12;

    /** Those of this machine and process; what it does not tell counts as without limit. */
    public static SystemFigures read() {
        return read(PROC, SystemFigures::bindable);
    }

    static SystemFigures read(Path proc, Predicate<Octets> owns) {
        Path net = proc.resolve("sys/net");
        List<String> range = lines(net.resolve("ipv4/ip_local_port_range"));
        return new SystemFigures(
                number(after(OPEN_FILES, lines(proc.resolve("self/limits"))), 0),
                range.isEmpty() ? 1 : (int) number(range.get(0), 0),
                range.isEmpty() ? 65_535 : (int) number(range.get(0), 1),
                first(net.resolve("core/rmem_max")),
                first(net.resolve("core/wmem_max")),
                netAdmin(after(CAPABILITIES, lines(proc.resolve("self/status")))),
                owns);
    }

    /** How many ports the system gives to sockets without one. */
    int ports() {
        return portLast - portFirst + 1;
    }

    private static long first(Path file) {
        List<String> lines = lines(file);
        return lines.isEmpty() ? UNKNOWN : number(lines.get(0), 0);
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            return List.of();
        }
    }

    private static String after(String head, List<String> lines) {
        return lines.stream()
                .filter(line -> line.startsWith(head))
                .map(line -> line.substring(head.length()))
                .findFirst()
                .orElse("");
    }

    /** The number after so many others. */
    private static long number(String text, int skipped) {
        Scanner words = new Scanner(text);
        for (int i = 0; i < skipped && words.hasNext(); i++) {
            words.next();
        }
        return words.hasNextLong() ? words.nextLong() : UNKNOWN;
    }

    private static boolean netAdmin(String capabilities) {
        String hex = capabilities.strip();
        return !hex.isEmpty() && (Long.parseUnsignedLong(hex, 16) >>> CAP_NET_ADMIN & 1) == 1;
    }

    private static boolean bindable(Octets ip) {
        try (DatagramSocket socket = new DatagramSocket(0, InetAddress.getByAddress(ip.toArray()))) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }
}
