package dev.fauxband.script;

import java.util.Optional;

/** The escapes of transcripts: backslash and r, n, xHH, an opening brace or a backslash. A character is an octet. */
final class Escapes {
    private Escapes() {}

    /** Where the first wrong escape stands, from 0. */
    static Optional<Integer> fault(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '\\') {
                int length = length(text, i);
                if (length == 0) {
                    return Optional.of(i);
                }
                i += length - 1;
            }
        }
        return Optional.empty();
    }

    /** Characters of the escape at {@code at}; 0 when it is none. */
    static int length(String text, int at) {
        if (at + 1 >= text.length()) {
            return 0;
        }
        char kind = text.charAt(at + 1);
        if (kind == 'x') {
            return at + 3 < text.length()
                            && Character.digit(text.charAt(at + 2), 16) >= 0
                            && Character.digit(text.charAt(at + 3), 16) >= 0
                    ? 4
                    : 0;
        }
        return "rn{\\".indexOf(kind) >= 0 ? 2 : 0;
    }

    /** The character that the escape at {@code at} stands for. */
    static char value(String text, int at) {
        return switch (text.charAt(at + 1)) {
            case 'r' -> '\r';
            case 'n' -> '\n';
            case 'x' -> (char) Integer.parseInt(text.substring(at + 2, at + 4), 16);
            default -> text.charAt(at + 1);
        };
    }

    /** The text that one without faults stands for. */
    static String unescape(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            boolean escape = text.charAt(i) == '\\';
            plain.append(escape ? value(text, i) : text.charAt(i));
            i += escape ? length(text, i) - 1 : 0;
        }
        return plain.toString();
    }

    /** Text in which nothing is left that a transcript would read otherwise. */
    static String escape(String text) {
        StringBuilder escaped = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\r' -> escaped.append("\\r");
                case '\n' -> escaped.append("\\n");
                case '{' -> escaped.append("\\{");
                case '\\' -> escaped.append("\\\\");
                default -> escaped.append(c >= ' ' && c < 0x7F ? String.valueOf(c) : hex(c));
            }
        }
        return escaped.toString();
    }

    private static String hex(char c) {
        String digits = Integer.toHexString(c & 0xFF).toUpperCase(java.util.Locale.ROOT);
        return "\\x" + (digits.length() == 1 ? "0" + digits : digits);
    }
}
