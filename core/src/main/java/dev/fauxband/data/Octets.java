package dev.fauxband.data;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** An immutable run of octets. Indices are zero-based, ends exclusive; a bad index is our own mistake and throws. */
public final class Octets {
    public static final Octets EMPTY = new Octets(new byte[0]);

    private static final String HEX = "0123456789ABCDEF";

    private final byte[] octets;

    private Octets(byte[] octets) {
        this.octets = octets;
    }

    /** These values, each 0–255, as octets. */
    public static Octets of(int... values) {
        byte[] copy = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            copy[i] = (byte) values[i];
        }
        return new Octets(copy);
    }

    public static Octets copyOf(byte[] source) {
        return source.length == 0 ? EMPTY : new Octets(source.clone());
    }

    /** These octets themselves: nobody else may write to them from now on. */
    static Octets own(byte[] octets) {
        return octets.length == 0 ? EMPTY : new Octets(octets);
    }

    /** The octets of {@code source} from {@code from} to {@code to}. */
    public static Octets copyOf(byte[] source, int from, int to) {
        return from == to ? EMPTY : new Octets(Arrays.copyOfRange(source, from, to));
    }

    public static Octets utf8(String text) {
        return text.isEmpty() ? EMPTY : new Octets(text.getBytes(StandardCharsets.UTF_8));
    }

    /** One octet per character; only for text known to be ISO 8859-1. */
    public static Octets latin1(String text) {
        return text.isEmpty() ? EMPTY : new Octets(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** The octets that hex digits of any case stand for; empty when odd in number or no hex digits. */
    public static Optional<Octets> hex(CharSequence digits) {
        if (digits.length() % 2 != 0) {
            return Optional.empty();
        }
        byte[] parsed = new byte[digits.length() / 2];
        for (int i = 0; i < parsed.length; i++) {
            int high = hexDigit(digits.charAt(2 * i));
            int low = hexDigit(digits.charAt(2 * i + 1));
            if (high < 0 || low < 0) {
                return Optional.empty();
            }
            parsed[i] = (byte) (high << 4 | low);
        }
        return Optional.of(new Octets(parsed));
    }

    private static int hexDigit(char c) {
        if (c >= '0' && c <= '9') {
            return c - '0';
        }
        int lower = c | 0x20;
        return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
    }

    /** An unsigned integer in as few octets as it needs, big-endian; 0 is no octet at all (RFC 7252 §3.2). */
    public static Octets uint(long value) {
        int size = (Long.SIZE - Long.numberOfLeadingZeros(value) + 7) / 8;
        byte[] encoded = new byte[size];
        for (int i = 0; i < size; i++) {
            encoded[size - 1 - i] = (byte) (value >>> (8 * i));
        }
        return size == 0 ? EMPTY : new Octets(encoded);
    }

    public int size() {
        return octets.length;
    }

    public boolean isEmpty() {
        return octets.length == 0;
    }

    /** The octet at {@code index}, 0–255. */
    public int at(int index) {
        return octets[index] & 0xFF;
    }

    /** All octets as one unsigned big-endian integer. At most 8 octets; none is 0. */
    public long toUint() {
        if (octets.length > Long.BYTES) {
            throw new IllegalStateException(octets.length + " octets are no 64-bit integer");
        }
        long value = 0;
        for (byte octet : octets) {
            value = (value << 8) | (octet & 0xFF);
        }
        return value;
    }

    public Octets slice(int from, int to) {
        return from == 0 && to == octets.length ? this : copyOf(octets, from, to);
    }

    public Octets from(int from) {
        return slice(from, octets.length);
    }

    public Octets concat(Octets tail) {
        if (tail.isEmpty()) {
            return this;
        }
        if (isEmpty()) {
            return tail;
        }
        byte[] joined = Arrays.copyOf(octets, octets.length + tail.octets.length);
        System.arraycopy(tail.octets, 0, joined, octets.length, tail.octets.length);
        return new Octets(joined);
    }

    public boolean startsWith(Octets head) {
        return octets.length >= head.octets.length
                && Arrays.equals(octets, 0, head.octets.length, head.octets, 0, head.octets.length);
    }

    public byte[] toArray() {
        return octets.clone();
    }

    /** Writes all octets into {@code target} from {@code offset} on. */
    public void copyTo(byte[] target, int offset) {
        System.arraycopy(octets, 0, target, offset, octets.length);
    }

    /** Upper-case hex digits: decoders of hosts break on a–f. */
    public String toHex() {
        StringBuilder hex = new StringBuilder(octets.length * 2);
        for (byte octet : octets) {
            hex.append(HEX.charAt(octet >> 4 & 0xF)).append(HEX.charAt(octet & 0xF));
        }
        return hex.toString();
    }

    public String toUtf8() {
        return new String(octets, StandardCharsets.UTF_8);
    }

    /** One character per octet, so nothing is lost: {@code Octets.latin1(o.toLatin1())} equals {@code o}. */
    public String toLatin1() {
        return new String(octets, StandardCharsets.ISO_8859_1);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Octets that && Arrays.equals(octets, that.octets);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(octets);
    }

    @Override
    public String toString() {
        return toHex();
    }
}
