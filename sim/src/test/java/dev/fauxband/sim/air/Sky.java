package dev.fauxband.sim.air;

import dev.fauxband.data.Address;
import dev.fauxband.data.Datagram;
import dev.fauxband.data.Octets;
import dev.fauxband.modem.ModemProfile;
import dev.fauxband.trace.TraceEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An air under test, with its clock, and numbered datagrams of four octets. */
final class Sky {
    static final long MS = 1_000_000L;
    static final int COUNT = 1000;

    private final Air air;

    /** What has arrived: when, and what. */
    record Arrival(long atNs, Octets payload) {}

    private Sky(Air air) {
        this.air = air;
    }

    /** @param words as {@link AirChange} reads them */
    static Sky of(String words, long seed) {
        Air air = new Air(ModemProfile.BC26, seed, true);
        Sky sky = new Sky(air);
        sky.become(0, words);
        sky.said();
        return sky;
    }

    void become(long nowNs, String words) {
        AirChange.Parsed.Understood parsed = (AirChange.Parsed.Understood) AirChange.parse(words);
        air.use(nowNs, parsed.change().over(air.settings()), ModemProfile.BC26).forEach(air::heed);
    }

    Air air() {
        return air;
    }

    static Datagram numbered(int number) {
        return sized(number, 4);
    }

    static Datagram sized(int number, int octets) {
        byte[] payload = new byte[octets];
        payload[0] = (byte) (number >> 8);
        payload[1] = (byte) number;
        return new Datagram(Address.UNSPECIFIED, Octets.copyOf(payload));
    }

    void up(long nowNs, int number) {
        air.sendUp(nowNs, numbered(number));
    }

    void down(long nowNs, int number) {
        air.sendDown(nowNs, numbered(number));
    }

    /** Sends a datagram up each millisecond and gives back all that arrive, in their order. */
    List<Octets> sendMany() {
        for (int i = 0; i < COUNT; i++) {
            up(i * MS, i);
        }
        return arriving().stream().map(Arrival::payload).toList();
    }

    static List<Octets> sent() {
        List<Octets> sent = new ArrayList<>();
        for (int i = 0; i < COUNT; i++) {
            sent.add(numbered(i).payload());
        }
        return sent;
    }

    /** All that is on its way, up and down. */
    List<Arrival> arriving() {
        List<Arrival> arrived = new ArrayList<>();
        while (air.nextArrivalNs() != Air.NEVER) {
            long nowNs = air.nextArrivalNs();
            air.pollUp(nowNs)
                    .ifPresent(
                            it -> arrived.add(new Arrival(nowNs, it.datagram().payload())));
            air.pollDown(nowNs).ifPresent(it -> arrived.add(new Arrival(nowNs, it.payload())));
        }
        return arrived;
    }

    /** When what is on its way arrives, in milliseconds. */
    List<Long> arrivingMs() {
        return arriving().stream().map(arrival -> arrival.atNs() / MS).toList();
    }

    /** What the air said of it. */
    List<String> said() {
        List<String> said = new ArrayList<>();
        for (Optional<TraceEvent> it = air.pollTrace(); it.isPresent(); it = air.pollTrace()) {
            TraceEvent event = it.get();
            said.add(event instanceof TraceEvent.Fate fate ? fate.text() : ((TraceEvent.Note) event).text());
        }
        return said;
    }
}
