package dev.fauxband.io.net.dtls;

import dev.fauxband.data.Octets;
import dev.fauxband.io.net.Parsed;
import java.util.HexFormat;

/**
 * An identity and its key (RFC 4279 §5). No text of this class ever holds the key.
 *
 * @param identity what the platform knows the key by, 1–128 characters
 * @param key 1–64 octets
 */
public record PreSharedKey(String identity, Octets key) {
    private static final int IDENTITY_CHARS_MAX = 128;
    private static final int KEY_OCTETS_MAX = 64;

    /**
     * Reads {@code ID:HEX}; the last colon divides. A refusal does not repeat the text.
     *
     * @param option what the user wrote it after, for the refusal
     */
    public static Parsed<PreSharedKey> parse(String option, String text) {
        int colon = text.lastIndexOf(':');
        if (colon < 1 || colon > IDENTITY_CHARS_MAX) {
            return Parsed.refused(option + " needs an identity, a colon and the key in hex, such as ID:0123ABCD.");
        }
        String hex = text.substring(colon + 1);
        if (hex.isEmpty() || hex.length() % 2 != 0 || hex.length() > 2 * KEY_OCTETS_MAX || !hex(hex)) {
            return Parsed.refused(option + " needs a key of 1 to " + KEY_OCTETS_MAX
                    + " octets in hex behind the colon: an even number of digits 0-9 and A-F.");
        }
        Octets key = Octets.copyOf(HexFormat.of().parseHex(hex));
        return Parsed.accepted(new PreSharedKey(text.substring(0, colon), key));
    }

    private static boolean hex(String digits) {
        return digits.chars().allMatch(HexFormat::isHexDigit);
    }

    @Override
    public String toString() {
        return "PreSharedKey[" + identity + "]";
    }
}
