package dev.fauxband.sim.ets;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** All test cases, from {@code cases.txt} beside this class: in its order, each under its {@code [group]}. */
public final class EtsCatalogue {
    private static final String SAME_AS = "as ";
    private static final int FIELDS = 4;

    private static final List<EtsCase> ALL = read(EtsScripts.text("cases.txt"));

    private EtsCatalogue() {}

    public static List<EtsCase> all() {
        return ALL;
    }

    /** By number or name, in any case. */
    public static Optional<EtsCase> find(String typed) {
        return ALL.stream().filter(one -> one.named(typed)).findFirst();
    }

    /** A line is {@code ID | wire|sim|wire sim|as ID|not applicable|unread | title | sentence}. */
    static List<EtsCase> read(String text) {
        List<EtsCase> cases = new ArrayList<>();
        String group = "";
        for (String line : text.lines().toList()) {
            if (line.startsWith("[")) {
                group = line.substring(1, line.length() - 1);
            } else if (!line.isBlank() && !line.startsWith("#")) {
                cases.add(one(group, line));
            }
        }
        return List.copyOf(cases);
    }

    private static EtsCase one(String group, String line) {
        List<String> fields = List.of(line.split("\\|", FIELDS));
        if (fields.size() < FIELDS) {
            throw new IllegalStateException("expected " + FIELDS + " fields in: " + line);
        }
        return new EtsCase(
                fields.get(0).strip(),
                group,
                fields.get(2).strip(),
                standing(fields.get(1).strip()),
                fields.get(3).strip());
    }

    private static EtsStanding standing(String words) {
        if (words.startsWith(SAME_AS)) {
            return new EtsStanding.SameAs(words.substring(SAME_AS.length()));
        }
        return switch (words) {
            case "wire" -> new EtsStanding.Played(true, false);
            case "sim" -> new EtsStanding.Played(false, true);
            case "wire sim" -> new EtsStanding.Played(true, true);
            case "not applicable" -> new EtsStanding.NotApplicable();
            case "unread" -> new EtsStanding.Unread();
            default -> throw new IllegalStateException("no standing: " + words);
        };
    }
}
