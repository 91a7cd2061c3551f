package dev.fauxband.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** IP addresses as text: dotted IPv4, and IPv6 as RFC 4291 §2.2 reads and RFC 5952 writes it. Never asks a resolver. */
public final class IpLiteral {
    private static final int GROUPS = 8;

    private IpLiteral() {}

    /** The 4 or 16 octets that {@code text} stands for; empty when it is no literal. */
    public static Optional<Octets> parse(String text) {
        return text.indexOf(':') >= 0 ? parseIpv6(text) : parseIpv4(text);
    }

    public static String format(Octets ip) {
        return ip.size() == 4 ? ip.at(0) + "." + ip.at(1) + "." + ip.at(2) + "." + ip.at(3) : formatIpv6(ip);
    }

    private static Optional<Octets> parseIpv4(String text) {
        String[] parts = text.split("\\.", -1);
        if (parts.length != 4) {
            return Optional.empty();
        }
        OctetsBuilder octets = new OctetsBuilder(4);
        for (String part : parts) {
            int value = digits(part, 10, 3);
            if (value < 0 || value > 255) {
                return Optional.empty();
            }
            octets.add(value);
        }
        return Optional.of(octets.build());
    }

    /** The number in {@code text}, or -1 when it is empty, too long or holds another character. */
    private static int digits(String text, int radix, int lengthMax) {
        if (text.isEmpty() || text.length() > lengthMax) {
            return -1;
        }
        int value = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int digit = c < 128 ? Character.digit(c, radix) : -1;
            if (digit < 0) {
                return -1;
            }
            value = value * radix + digit;
        }
        return value;
    }

    private static Optional<Octets> parseIpv6(String text) {
        int gap = text.indexOf("::");
        if (gap < 0) {
            return groups(text, true).filter(all -> all.size() == GROUPS).map(IpLiteral::octets);
        }
        Optional<List<Integer>> head = groups(text.substring(0, gap), false);
        Optional<List<Integer>> tail = groups(text.substring(gap + 2), true);
        if (head.isEmpty() || tail.isEmpty()) {
            return Optional.empty();
        }
        int missing = GROUPS - head.get().size() - tail.get().size();
        if (missing < 1) {
            return Optional.empty();
        }
        List<Integer> all = new ArrayList<>(head.get());
        for (int i = 0; i < missing; i++) {
            all.add(0);
        }
        all.addAll(tail.get());
        return Optional.of(octets(all));
    }

    /** @param last whether the address ends here, so that the last two groups may be dotted */
    private static Optional<List<Integer>> groups(String text, boolean last) {
        List<Integer> groups = new ArrayList<>();
        if (text.isEmpty()) {
            return Optional.of(groups);
        }
        String[] parts = text.split(":", -1);
        for (int i = 0; i < parts.length; i++) {
            boolean dotted = last && i == parts.length - 1 && parts[i].indexOf('.') >= 0;
            Optional<Octets> embedded = dotted ? parseIpv4(parts[i]) : Optional.empty();
            if (embedded.isPresent()) {
                groups.add((int) embedded.get().slice(0, 2).toUint());
                groups.add((int) embedded.get().slice(2, 4).toUint());
                continue;
            }
            int value = digits(parts[i], 16, 4);
            if (value < 0) {
                return Optional.empty();
            }
            groups.add(value);
        }
        return Optional.of(groups);
    }

    private static Octets octets(List<Integer> groups) {
        OctetsBuilder octets = new OctetsBuilder(16);
        for (int group : groups) {
            octets.addUint(group, 2);
        }
        return octets.build();
    }

    private static String formatIpv6(Octets ip) {
        int[] group = new int[GROUPS];
        for (int i = 0; i < GROUPS; i++) {
            group[i] = (int) ip.slice(2 * i, 2 * i + 2).toUint();
        }
        int gapStart = -1;
        int gapLength = 1;
        for (int i = 0; i < GROUPS; i++) {
            int zeros = 0;
            while (i + zeros < GROUPS && group[i + zeros] == 0) {
                zeros++;
            }
            if (zeros > gapLength) {
                gapStart = i;
                gapLength = zeros;
            }
        }
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < GROUPS; i++) {
            if (i == gapStart) {
                text.append("::");
                i += gapLength - 1;
            } else {
                text.append(text.isEmpty() || text.charAt(text.length() - 1) == ':' ? "" : ":");
                text.append(Integer.toHexString(group[i]));
            }
        }
        return text.toString();
    }
}
