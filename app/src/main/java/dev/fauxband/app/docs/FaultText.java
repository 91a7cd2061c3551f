package dev.fauxband.app.docs;

import dev.fauxband.sim.fault.FaultKind;
import dev.fauxband.sim.fault.FaultName;

/** The catalogue of faults as text. */
final class FaultText {
    private static final int WIDTH = 80;
    private static final int COLUMN = 31;
    private static final String HOW = """
        Say it to a run, a play, a demo (--fault WORDS), a script (! fault WORDS), the
        prompt of run (fault WORDS), or ctl do MODULE fault 'WORDS'. Behind a fault that
        lasts: for TIME, such as for 30s. WORD off ends it, off ends all.
        up is from the module to the platform; neither up nor down is both.
        """;

    private FaultText() {}

    /** All, by where they are. */
    static String all() {
        StringBuilder text = new StringBuilder();
        for (FaultKind kind : FaultKind.values()) {
            text.append(kind.place()).append(":\n");
            for (FaultName name : FaultName.values()) {
                if (name.kind() == kind) {
                    row(text, name);
                }
            }
            text.append('\n');
        }
        return text.append(HOW).toString();
    }

    /** The form, and the sentence beside it; beneath it when the form is long, and wrapped. */
    private static void row(StringBuilder text, FaultName name) {
        StringBuilder line = new StringBuilder("  ").append(name.form());
        if (line.length() > COLUMN - 2) {
            text.append(line).append('\n');
            line.setLength(0);
        }
        line.append(" ".repeat(COLUMN - line.length()));
        String sentence = name.sentence();
        while (COLUMN + sentence.length() > WIDTH) {
            int end = sentence.lastIndexOf(' ', WIDTH - COLUMN);
            text.append(line).append(sentence, 0, end).append('\n');
            line.setLength(0);
            line.append(" ".repeat(COLUMN));
            sentence = sentence.substring(end + 1);
        }
        text.append(line).append(sentence).append('\n');
    }

    /** One of them, with the ways to say it. */
    static String one(FaultName name) {
        boolean refusal = name == FaultName.REFUSAL;
        String example = name.example();
        String says = "  --fault '" + example + "'\n  ! fault " + example + "\n";
        if (!name.momentary()) {
            says += "  ! fault " + example + " for 30s\n  ! fault " + (refusal ? "4.xx" : example) + " off\n";
        }
        return name.form() + "\n" + name.kind().place() + ": " + name.sentence() + "\n\n" + says;
    }
}
