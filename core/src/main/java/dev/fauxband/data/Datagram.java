package dev.fauxband.data;

/**
 * A UDP datagram as the module sees it.
 *
 * @param peer the other side: its source when it arrives, its destination when it leaves
 * @param local our side where one socket serves many modules, else {@link Address#UNSPECIFIED}
 */
public record Datagram(Address peer, Address local, Octets payload) {
    public Datagram(Address peer, Octets payload) {
        this(peer, Address.UNSPECIFIED, payload);
    }
}
