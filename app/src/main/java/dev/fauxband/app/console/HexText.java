package dev.fauxband.app.console;

import dev.fauxband.app.control.Refusal;
import dev.fauxband.data.Octets;

/** Octets as they stand in the JSON of a request. */
final class HexText {
    private HexText() {}

    /** @param field that holds them, for complaints */
    static Octets parse(String field, String digits) throws Refusal {
        return Octets.hex(digits)
                .orElseThrow(() -> new Refusal(
                        Refusal.BAD_REQUEST,
                        "\"" + field + "\" takes hex digits, two for each octet, such as 41540D."));
    }
}
