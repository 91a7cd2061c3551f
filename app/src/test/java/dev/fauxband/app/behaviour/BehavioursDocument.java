package dev.fauxband.app.behaviour;

import dev.fauxband.app.behaviour.BehaviourKey.Section;
import dev.fauxband.app.cli.UsageException;

/** {@code docs/behaviours.md}: the ready-made behaviours, and each key of a file. */
final class BehavioursDocument {
    private static final String HEAD = """
            <!-- Generated: mvn verify -Ddocs=write rewrites this file; edits are lost. -->

            # Behaviours

            A behaviour is what the host program of each module does: what it sets up, when it sends what, and what it
            does when something failed. `fauxband behaviours` lists those that come with it; `fauxband
            behaviours meter > my.yaml` begins one of your own. Editors that know JSON Schema find
            [behaviour.schema.json](behaviour.schema.json) useful.

            """;

    private static final String PAYLOADS = """

            ## Payloads

            `text` and `hex` have fields in braces; a brace of the text is written twice. Each field is a value of
            `values`, or `n` the number of the module, `count` the messages of this step before, `imei`. A payload has
            1 to 512 octets.

            | field | is |
            |---|---|
            | `{n:07}` | a whole number with at least seven digits |
            | `{temperature:.1}` | with one decimal |
            | `{temperature*10:i16le}` | in hex: ten times as much, 16 bit, the lowest octet first |
            | `{n:u32}` | in hex: `u8 u16 u32 i8 i16 i32 f32`, the highest octet first |

            ## When work is late

            A step of a schedule is due by its schedule, whatever the platform does. What cannot be sent yet, because
            the module is not registered, the path is not observed or a confirmable message has no result, waits; a
            latency counts from when it was due. One message of a step waits; one that comes due meanwhile is left out
            and counted as missed.
            """;

    private BehavioursDocument() {}

    static String text() throws UsageException {
        StringBuilder text = new StringBuilder(HEAD);
        text.append("| name | what it is |\n|---|---|\n");
        for (String name : BehaviourLibrary.NAMES) {
            text.append("| `" + name + "` | " + BehaviourFile.read(name).sentence() + " |\n");
        }
        text.append("\n```yaml\n").append(BehaviourLibrary.text("meter")).append("```\n");
        for (Section section : Section.values()) {
            text.append("\n## ").append(section.title()).append("\n\n");
            text.append("| key | it takes | default | example | what it is |\n|---|---|---|---|---|\n");
            section.keys().forEach(key -> row(text, key));
        }
        return text.append(PAYLOADS).toString();
    }

    private static void row(StringBuilder text, BehaviourKey key) {
        text.append("| `" + key.key() + "` | " + key.form() + " | " + key.byDefault() + " | `" + key.example() + "` | "
                + key.meaning() + " |\n");
    }
}
