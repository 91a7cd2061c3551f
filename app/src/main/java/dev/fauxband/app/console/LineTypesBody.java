package dev.fauxband.app.console;

import dev.fauxband.app.control.Refusal;
import dev.fauxband.data.Octets;
import dev.fauxband.io.view.Meaning;

/** What a viewer types at a module's line. */
public record LineTypesBody(
        @Meaning("What the event named open told") String line,

        @Meaning("Octets as hex digits, at most 4096 of them; a line ends with 0D")
        String octets) {
    private static final int OCTETS_MAX = 4_096;

    Octets parsedOctets() throws Refusal {
        Octets parsed = HexText.parse("octets", octets);
        if (parsed.size() > OCTETS_MAX) {
            throw new Refusal(Refusal.BAD_REQUEST, "\"octets\" are more than " + OCTETS_MAX + "; type less at once.");
        }
        return parsed;
    }
}
