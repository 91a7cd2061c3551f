package dev.fauxband.app.scenario;

/**
 * A script that comes with the program.
 *
 * @param name without {@code .txt}
 * @param sentence what it shows: the remark that it begins with
 * @param text all of it
 */
record Scenario(String name, String sentence, String text) {
    /** What scripts are called. */
    static final String SUFFIX = ".txt";

    private static final String REMARK = "# ";

    static Scenario of(String file, String text) {
        String first = text.lines().findFirst().orElse("");
        String sentence = first.startsWith(REMARK) ? first.substring(REMARK.length()) : "";
        return new Scenario(file.substring(0, file.length() - SUFFIX.length()), sentence, text);
    }

    /** The name of its file. */
    String file() {
        return name + SUFFIX;
    }
}
