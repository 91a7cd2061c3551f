package dev.fauxband.data;

import java.util.Locale;

/** Text for people to read: what hosts and platforms send may be in it, and must not move the reader's terminal. */
public final class PlainText {
    private static final int SECOND_DIGIT_FROM = 0x10;

    private PlainText() {}

    /** The same, each control character as {@code \xHH}, as transcripts have it. */
    public static String of(String text) {
        return text.chars().anyMatch(Character::isISOControl) ? escaped(text) : text;
    }

    private static String escaped(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isISOControl(c)) {
                plain.append(c < SECOND_DIGIT_FROM ? "\\x0" : "\\x")
                        .append(Integer.toHexString(c).toUpperCase(Locale.ROOT));
            } else {
                plain.append(c);
            }
        }
        return plain.toString();
    }
}
