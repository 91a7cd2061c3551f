package dev.fauxband.io.dte.rfc2217;

import dev.fauxband.data.Octets;
import dev.fauxband.io.dte.DoorException;
import dev.fauxband.io.dte.DteDoor;
import dev.fauxband.io.dte.DteLink;
import dev.fauxband.io.dte.DteSink;
import dev.fauxband.io.dte.TcpDoor;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A serial port over the network for clients of RFC 2217: {@code rfc2217://} of pyserial, virtual COM port drivers. The
 * rate, size, parity, stop bits and control lines that a client sets are answered as set and change nothing on the
 * line. Break and purge are answered; purge forgets what a suspended client has waiting. Modem state is notified: DSR
 * and carrier stay on, CTS goes off while the module takes no more octets. As many clients as at a {@link TcpDoor}.
 */
public final class Rfc2217Door implements DteDoor {
    private final TcpDoor door;

    private Rfc2217Door(TcpDoor door) {
        this.door = door;
    }

    /** Listens at {@code wanted}; port 0 lets the system pick one. */
    public static Rfc2217Door open(InetSocketAddress wanted, DteSink sink, LineWatch watch) throws DoorException {
        return new Rfc2217Door(TcpDoor.open(wanted, new Clients(sink, watch)));
    }

    /** Where it listens, with the port that was picked. */
    public InetSocketAddress address() {
        return door.address();
    }

    @Override
    public String description() {
        return door.description().replaceFirst("^tcp ", "rfc2217 ");
    }

    @Override
    public void close() {
        door.close();
    }

    /** Puts telnet between each TCP client and the owner of the door. */
    private static final class Clients implements DteSink {
        private final DteSink owner;
        private final LineWatch watch;
        private final Map<DteLink, Rfc2217Link> clients = new ConcurrentHashMap<>();

        Clients(DteSink owner, LineWatch watch) {
            this.owner = owner;
            this.watch = watch;
        }

        @Override
        public void arrived(DteLink host) {
            Rfc2217Link client = new Rfc2217Link(host, watch);
            clients.put(host, client);
            client.begin();
            owner.arrived(client);
        }

        @Override
        public void received(DteLink host, Octets octets) {
            Rfc2217Link client = clients.get(host);
            if (client != null) {
                client.receive(octets, data -> owner.received(client, data));
            }
        }

        @Override
        public void gone(DteLink host) {
            Rfc2217Link client = clients.remove(host);
            if (client != null) {
                owner.gone(client);
            }
        }
    }
}
