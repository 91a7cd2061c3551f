package dev.fauxband.app.docs;

import dev.fauxband.modem.Evidence;
import dev.fauxband.modem.ModemProfile;
import dev.fauxband.modem.ProfileField;
import java.util.List;

/** {@code docs/fidelity.md}: each profile field with its evidence, and where the module differs from its sources. */
final class FidelityDocument {
    private static final String HEAD = """
            # Fidelity

            How true the module is to the BC26, choice by choice, and how each choice is known. The manual is *Quectel
            BC26 LwM2M AT Commands Manual V1.0*; § without more is a section of it.

            """;

    private FidelityDocument() {}

    static String text() {
        StringBuilder text = new StringBuilder(GeneratedDocsTest.MARK).append(HEAD);
        evidence(text);
        fields(text);
        Difference.readAll().forEach((title, differences) -> section(text, title, differences));
        return text.toString();
    }

    private static void evidence(StringBuilder text) {
        MarkdownTable table = new MarkdownTable("evidence", "means");
        for (Evidence evidence : Evidence.values()) {
            table.row(
                    ProfileText.word(evidence),
                    switch (evidence) {
                        case MANUAL -> "the manual says it, or it is the plain reading of it";
                        case STANDARD -> "an RFC, ITU-T, 3GPP or OMA text says it";
                        case WIRE -> "a packet capture of a real module shows it";
                        case LOG -> "an AT log of a real module shows it";
                        case HOST -> "public host firmware depends on it";
                        case INFERENCE -> "a guess, said to be one";
                    });
        }
        text.append(table);
    }

    private static void fields(StringBuilder text) {
        text.append("""

                ## Profile fields

                Each can be changed: `fauxband run --set FIELD=VALUE`; `--profile NAME` takes a whole column. Values
                that differ from the default are bold.

                """);
        MarkdownTable table = new MarkdownTable(
                "field", "bc26", "bc26-captured", "strict", "what it is", "it takes", "how it is known");
        for (ProfileField field : ProfileField.values()) {
            List<String> values = ModemProfile.ALL.stream()
                    .map(profile -> value(profile, field))
                    .toList();
            table.row(
                    "`" + field.key() + "`",
                    values.get(0),
                    values.get(1),
                    values.get(2),
                    field.meaning(),
                    field.type().form(),
                    ProfileText.known(field));
        }
        text.append(table);
    }

    private static String value(ModemProfile profile, ProfileField field) {
        String value = profile.value(field);
        return ProfileText.differs(profile, field) ? "**" + value + "**" : value;
    }

    private static void section(StringBuilder text, String title, List<Difference> differences) {
        text.append("\n## ").append(title).append("\n\n");
        MarkdownTable table = new MarkdownTable("where", "what is said", "here", "why", "evidence");
        for (Difference difference : differences) {
            table.row(
                    difference.where(),
                    difference.says(),
                    difference.here(),
                    difference.why(),
                    ProfileText.word(difference.known()));
        }
        text.append(table);
    }
}
