package dev.fauxband.app.docs;

import dev.fauxband.app.config.ProfileFile;
import dev.fauxband.modem.Evidence;
import dev.fauxband.modem.ModemProfile;
import dev.fauxband.modem.ProfileField;
import java.util.List;
import java.util.Locale;

/** Personalities as a terminal shows them. */
final class ProfileText {
    private static final int FIELD_COLUMNS = 22;
    private static final int VALUE_COLUMNS = 18;

    private ProfileText() {}

    /** Every field, the personalities side by side; what differs from the default has a star. */
    static String sideBySide() {
        List<ModemProfile> profiles = ModemProfile.ALL;
        StringBuilder text = new StringBuilder(padded("field", FIELD_COLUMNS));
        profiles.forEach(profile -> text.append(padded(profile.name(), VALUE_COLUMNS)));
        newLine(text);
        for (ProfileField field : ProfileField.values()) {
            text.append(padded(field.key(), FIELD_COLUMNS));
            for (ModemProfile profile : profiles) {
                text.append(padded(profile.value(field) + (differs(profile, field) ? " *" : ""), VALUE_COLUMNS));
            }
            newLine(text);
        }
        return text.append("\n* differs from ")
                .append(ModemProfile.BC26.name())
                .append("; fauxband profiles NAME says what each means.\n")
                .toString();
    }

    /** One personality: each field with its value, meaning, type and evidence. */
    static String one(ModemProfile profile) {
        StringBuilder text = new StringBuilder(profile.name()).append("\n");
        for (ProfileField field : ProfileField.values()) {
            text.append("\n").append(field.key()).append(" = ").append(profile.value(field));
            text.append(differs(profile, field) ? "   (default " + field.byDefault() + ")\n" : "\n");
            line(text, field.meaning() + ".");
            line(text, "Takes " + field.type().form() + ".");
            line(text, known(field) + ".");
        }
        return text.append("\nChange one with --set FIELD=VALUE.\n").toString();
    }

    /** What a file says beside the fields: who the module is, and its own answers. */
    static String own(ProfileFile file) {
        StringBuilder text = new StringBuilder();
        file.identity().ifPresent(who -> {
            text.append("\nidentity\n");
            line(text, "imei " + who.imei());
            line(text, "imsi " + who.imsi());
            line(text, "iccid " + who.iccid());
            line(text, "ip " + who.ip());
        });
        file.answers().forEach((form, lines) -> {
            text.append("\n").append(form).append(" answers\n");
            lines.forEach(each -> line(text, each));
        });
        return text.toString();
    }

    static boolean differs(ModemProfile profile, ProfileField field) {
        return !profile.value(field).equals(field.byDefault());
    }

    /** How a field is known, in one word, and where that stands. */
    static String known(ProfileField field) {
        String word = word(field.evidence());
        return field.reference().startsWith(word + " ") ? field.reference() : word + ": " + field.reference();
    }

    /** How something is known, in one word. */
    static String word(Evidence evidence) {
        return evidence.name().charAt(0) + evidence.name().substring(1).toLowerCase(Locale.ROOT);
    }

    private static void line(StringBuilder text, String line) {
        text.append("    ").append(line).append("\n");
    }

    private static String padded(String word, int columns) {
        return word + " ".repeat(Math.max(1, columns - word.length()));
    }

    private static void newLine(StringBuilder text) {
        while (text.charAt(text.length() - 1) == ' ') {
            text.setLength(text.length() - 1);
        }
        text.append("\n");
    }
}
