package dev.fauxband.app.log;

import dev.fauxband.coap.CoapCode;
import dev.fauxband.coap.CoapDecoder;
import dev.fauxband.coap.CoapMessage;
import dev.fauxband.coap.Decoded;
import dev.fauxband.coap.OptionNumber;
import dev.fauxband.data.Address;
import dev.fauxband.data.Octets;
import dev.fauxband.io.capture.CapturedPacket;
import dev.fauxband.io.capture.Direction;
import dev.fauxband.io.capture.UdpPacket;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Who is module and who is platform, for each two that talk in a capture; and whose story it tells. */
final class Flows {
    /** Where platforms listen, in the clear and for DTLS. */
    private static final List<Integer> PLATFORM_PORTS = List.of(5683, 5684, 5685, 5686, 5783);

    /** The platform of each two. */
    private final Map<Set<Address>, Address> platforms = new HashMap<>();

    /** The endpoint name of each module that registers, in the order in which they do. */
    private final Map<Address, String> names = new LinkedHashMap<>();

    private Optional<Address> story = Optional.empty();

    Flows(List<CapturedPacket> packets) {
        packets.forEach(packet -> UdpPacket.in(packet).ifPresent(this::registration));
        packets.forEach(packet -> UdpPacket.in(packet).ifPresent(udp -> judged(packet, udp)));
        story = names.keySet().stream().findFirst().or(() -> story);
    }

    /** Who gets a Register or an Update is a platform, whatever its port (OMA LwM2M 1.0 §8.2.3). */
    private void registration(UdpPacket udp) {
        if (!(CoapDecoder.decode(udp.payload()) instanceof Decoded.Message decoded)) {
            return;
        }
        CoapMessage message = decoded.message();
        List<Octets> path = message.optionValues(OptionNumber.URI_PATH);
        if (!message.code().equals(CoapCode.POST)
                || path.isEmpty()
                || !path.get(0).toUtf8().equals("rd")) {
            return;
        }
        platforms.put(both(udp), udp.destination());
        if (path.size() == 1) {
            names.putIfAbsent(udp.source(), name(message));
        }
    }

    private static String name(CoapMessage register) {
        return register.optionValues(OptionNumber.URI_QUERY).stream()
                .map(Octets::toUtf8)
                .filter(part -> part.startsWith("ep="))
                .map(part -> part.substring(3))
                .findFirst()
                .orElse("");
    }

    private void judged(CapturedPacket packet, UdpPacket udp) {
        Address platform = platforms.computeIfAbsent(both(udp), two -> guessed(packet, udp));
        if (story.isEmpty()) {
            story = Optional.of(platform.equals(udp.source()) ? udp.destination() : udp.source());
        }
    }

    /** By its port, else by what the capture says, else who does not write first. */
    private static Address guessed(CapturedPacket packet, UdpPacket udp) {
        boolean from = PLATFORM_PORTS.contains(udp.source().port());
        boolean to = PLATFORM_PORTS.contains(udp.destination().port());
        boolean told = packet.way().map(way -> way == Direction.INBOUND).orElse(false);
        return (from == to ? told : from) ? udp.source() : udp.destination();
    }

    private static Set<Address> both(UdpPacket udp) {
        return new HashSet<>(List.of(udp.source(), udp.destination()));
    }

    /** Whether the module sends it. */
    boolean sent(UdpPacket udp) {
        return !udp.source().equals(platforms.get(both(udp)));
    }

    /** Whether it belongs to the module whose story is told: by its address, its name, or its place. */
    boolean told(UdpPacket udp) {
        Address module = sent(udp) ? udp.source() : udp.destination();
        if (story.isEmpty() || module.equals(story.get())) {
            return true;
        }
        String name = names.getOrDefault(story.get(), "");
        if (names.containsKey(module)) {
            return !name.isEmpty() && name.equals(names.get(module));
        }
        boolean alone = names.entrySet().stream()
                .filter(entry -> entry.getKey().ip().equals(module.ip()))
                .allMatch(entry -> entry.getValue().equals(name));
        return alone && module.ip().equals(story.get().ip());
    }

    /** What stands above a story when there are more; empty when there are none. */
    Optional<String> others(int leftOut) {
        if (leftOut == 0 || story.isEmpty()) {
            return Optional.empty();
        }
        long modules = names.values().stream().distinct().count();
        String name = names.getOrDefault(story.get(), "");
        String who = (name.isEmpty() ? "" : name + " ") + "at " + story.get();
        String what = modules > 1 ? modules + " modules register here, and the first is explained: " : "explained is ";
        return Optional.of(what + who + "; datagrams left out that are of others: " + leftOut);
    }
}
