package dev.fauxband.sim.platform;

import java.util.Optional;

/**
 * Takes a line apart, word by word. Blanks and tabs part words, except between quotes; there a backslash stands for the
 * character after it.
 */
final class LineWords {
    private final String line;
    private int at;

    LineWords(String line) {
        this.line = line;
    }

    /**
     * One word.
     *
     * @param raw as it stands in the line, quotes included
     * @param closed false when its last quote has no partner
     */
    record Word(String raw, boolean closed) {
        boolean quoted() {
            return raw.startsWith("\"");
        }

        /** Without its quotes; a backslash inside them gives the character after it. */
        String text() {
            return unquote(raw);
        }
    }

    Optional<Word> next() {
        skipBlanks();
        if (at == line.length()) {
            return Optional.empty();
        }
        int from = at;
        boolean inQuotes = false;
        while (at < line.length() && (inQuotes || !blank(line.charAt(at)))) {
            char c = line.charAt(at++);
            if (c == '"') {
                inQuotes = !inQuotes;
            } else if (c == '\\' && inQuotes && at < line.length()) {
                at++;
            }
        }
        return Optional.of(new Word(line.substring(from, at), !inQuotes));
    }

    /** All that was not taken yet, without blanks around it. */
    String rest() {
        String rest = line.substring(at).strip();
        at = line.length();
        return rest;
    }

    private void skipBlanks() {
        while (at < line.length() && blank(line.charAt(at))) {
            at++;
        }
    }

    private static boolean blank(char c) {
        return c == ' ' || c == '\t';
    }

    static String unquote(String raw) {
        StringBuilder text = new StringBuilder(raw.length());
        boolean inQuotes = false;
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c == '"') {
                inQuotes = !inQuotes;
            } else if (c == '\\' && inQuotes && i + 1 < raw.length()) {
                text.append(raw.charAt(++i));
            } else {
                text.append(c);
            }
        }
        return text.toString();
    }
}
