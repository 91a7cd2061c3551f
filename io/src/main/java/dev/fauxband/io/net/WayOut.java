package dev.fauxband.io.net;

import dev.fauxband.data.Address;
import dev.fauxband.data.Datagram;
import dev.fauxband.io.net.Routes.Passage;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The way out of one module: each datagram goes where {@link Routes} leads it, or is dropped and told; answers
 * come in as from the address that the module named. When two named addresses lead to the same place, its answers
 * come as from the one used last. Only the last {@link #DETOURS_MAX} redirected places are remembered; answers of an
 * older one come in as they are.
 */
public final class WayOut implements DatagramTransport {
    /** A module talks to one platform at a time; a late answer of the one before should still be known. */
    static final int DETOURS_MAX = 8;

    private final Routes routes;
    private final DatagramSink module;
    private final Carriers carriers;
    private final DatagramTransport plain;

    /** Once something is to be secured. */
    private @Nullable DatagramTransport secured;

    /** An empty list of the JDK's until there is one. */
    private List<Detour> detours = List.of();

    /** Datagrams that the module means for {@code meant} go to {@code to}. */
    private record Detour(Address meant, Destination to) {}

    /** What carries datagrams without and with DTLS; where no rule secures anything the two may be the same. */
    public record Carriers(Network plain, Network secured) {}

    public WayOut(Routes routes, Carriers carriers, DatagramSink module) {
        this.routes = routes;
        this.module = module;
        this.carriers = carriers;
        this.plain = carriers.plain().open(new WayIn(Scheme.COAP));
    }

    @Override
    public void send(Datagram datagram) {
        Passage passage = routes.outward(datagram.peer());
        if (passage instanceof Passage.Barred reason) {
            module.notSent(datagram.peer(), reason.why());
            return;
        }
        Destination destination = ((Passage.Open) passage).destination();
        remember(datagram.peer(), destination);
        Address to = destination.address();
        DatagramTransport way = destination.scheme() == Scheme.COAPS ? secured() : plain;
        way.send(to.equals(datagram.peer()) ? datagram : new Datagram(to, datagram.local(), datagram.payload()));
    }

    @Override
    public Address local(Address peer) {
        if (routes.outward(peer) instanceof Passage.Open open) {
            Destination to = open.destination();
            return (to.scheme() == Scheme.COAPS ? secured() : plain).local(to.address());
        }
        return Address.UNSPECIFIED;
    }

    @Override
    public void rebind() {
        plain.rebind();
        if (secured != null) {
            secured.rebind();
        }
    }

    @Override
    public void close() {
        plain.close();
        if (secured != null) {
            secured.close();
        }
    }

    private DatagramTransport secured() {
        if (secured == null) {
            secured = carriers.secured().open(new WayIn(Scheme.COAPS));
        }
        return secured;
    }

    private void remember(Address meant, Destination to) {
        for (int i = 0; i < detours.size(); i++) {
            Detour known = detours.get(i);
            if (known.to.equals(to)) {
                if (!known.meant.equals(meant)) {
                    detours.set(i, new Detour(meant, to));
                }
                return;
            }
        }
        if (meant.equals(to.address())) {
            return;
        }
        if (detours.isEmpty()) {
            detours = new ArrayList<>(1);
        }
        if (detours.size() == DETOURS_MAX) {
            detours.remove(0);
        }
        detours.add(new Detour(meant, to));
    }

    private Address asNamed(Destination from) {
        for (Detour detour : detours) {
            if (detour.to.equals(from)) {
                return detour.meant;
            }
        }
        return from.address();
    }

    /** The other direction: whatever the transport tells, under the address that the module named. */
    private final class WayIn implements DatagramSink {
        private final Scheme scheme;

        WayIn(Scheme scheme) {
            this.scheme = scheme;
        }

        private Address named(Address peer) {
            return asNamed(new Destination(scheme, peer));
        }

        @Override
        public void received(Datagram datagram) {
            if (detours.isEmpty()) {
                module.received(datagram);
                return;
            }
            Address peer = named(datagram.peer());
            module.received(
                    peer.equals(datagram.peer()) ? datagram : new Datagram(peer, datagram.local(), datagram.payload()));
        }

        @Override
        public void unreachable(Address peer) {
            module.unreachable(named(peer));
        }

        @Override
        public void notSent(Address peer, String why) {
            module.notSent(named(peer), why);
        }
    }
}
