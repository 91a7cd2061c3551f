package dev.fauxband.radio;

/** The address that the network gives a module; its text is made when asked for, since a fleet has 100,000. */
@FunctionalInterface
public interface Lease {
    /** An IPv4 or IPv6 literal. */
    String ip();

    /** Another one: {@code given}, or the next of the same kind when that is empty. */
    default Lease another(String given) {
        String other = given.isEmpty() ? after(ip()) : given;
        return () -> other;
    }

    /** The last number counted up, back to 1 behind 254; one of IPv6 stays. */
    private static String after(String address) {
        int octetMax = 255;
        int dot = address.lastIndexOf('.');
        if (dot < 0) {
            return address;
        }
        int last = Integer.parseInt(address.substring(dot + 1));
        return address.substring(0, dot + 1) + (last + 1 >= octetMax ? 1 : last + 1);
    }
}
