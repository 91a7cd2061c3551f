package dev.fauxband.app.explain;

/** The known mistakes as a list. */
final class MistakeText {
    private static final int COLUMNS = 80;

    private MistakeText() {}

    /** All, each with what it is and what to do. */
    static String all() {
        StringBuilder text = new StringBuilder();
        for (KnownMistake mistake : KnownMistake.all()) {
            text.append(mistake.word()).append(mistake.doubtful() ? " (worth a look)\n" : "\n");
            paragraph(text, mistake.wrong());
            paragraph(text, "do: " + mistake.mend() + " [" + mistake.section() + "]");
        }
        return text.toString();
    }

    private static void paragraph(StringBuilder text, String words) {
        String rest = "    " + words;
        while (rest.length() > COLUMNS) {
            int end = rest.lastIndexOf(' ', COLUMNS);
            text.append(rest, 0, end).append('\n');
            rest = "      " + rest.substring(end + 1);
        }
        text.append(rest).append('\n');
    }
}
