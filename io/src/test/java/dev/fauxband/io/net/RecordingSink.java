package dev.fauxband.io.net;

import dev.fauxband.data.Address;
import dev.fauxband.data.Datagram;
import java.util.ArrayList;
import java.util.List;

/** A module that notes what the network tells it. */
final class RecordingSink implements DatagramSink {
    final List<Datagram> received = new ArrayList<>();
    final List<Address> unreachable = new ArrayList<>();
    final List<String> notSent = new ArrayList<>();

    @Override
    public void received(Datagram datagram) {
        received.add(datagram);
    }

    @Override
    public void unreachable(Address peer) {
        unreachable.add(peer);
    }

    @Override
    public void notSent(Address peer, String why) {
        notSent.add(peer + " " + why);
    }
}
