package dev.fauxband.data;

/** Octets in tests, spelled as hex digits with blanks where they help the eye. */
public final class Hex {
    private Hex() {}

    public static Octets octets(String digits) {
        return Octets.hex(digits.replace(" ", "")).orElseThrow();
    }

    /** {@code count} octets, all of the same value. */
    public static Octets repeat(int octet, int count) {
        OctetsBuilder octets = new OctetsBuilder(count);
        for (int i = 0; i < count; i++) {
            octets.add(octet);
        }
        return octets.build();
    }
}
