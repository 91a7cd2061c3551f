package dev.fauxband.radio;

/** The addresses that the network hands out. */
final class Addresses {
    private static final int OCTET_MAX = 255;

    private Addresses() {}

    /** The next one of the same kind: the last number counted up, back to 1 behind 254; one of IPv6 stays. */
    static String after(String address) {
        int dot = address.lastIndexOf('.');
        if (dot < 0) {
            return address;
        }
        int last = Integer.parseInt(address.substring(dot + 1));
        return address.substring(0, dot + 1) + (last + 1 >= OCTET_MAX ? 1 : last + 1);
    }
}
