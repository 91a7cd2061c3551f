package dev.fauxband.sim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

/**
 * What a module sent to its host in one instant, taken apart strictly: {@code CR LF line CR LF}, where further lines of
 * an information response follow directly. Half a frame, an empty line or an octet between frames is an error.
 */
final class LineFrames {
    private static final String END = "\r\n";

    private LineFrames() {}

    /** The frames of {@code text}, each as its lines. */
    static List<List<String>> of(String text) {
        List<List<String>> frames = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            assertThat(text.startsWith(END, at))
                    .as("a frame begins at %s of %s", at, text)
                    .isTrue();
            at += END.length();
            List<String> lines = new ArrayList<>();
            while (at < text.length() && !text.startsWith(END, at)) {
                int end = text.indexOf(END, at);
                assertThat(end).as("the line at %s of %s ends", at, text).isPositive();
                lines.add(text.substring(at, end));
                at = end + END.length();
            }
            assertThat(lines)
                    .as("the frame before %s of %s has a line", at, text)
                    .isNotEmpty();
            frames.add(lines);
        }
        return frames;
    }
}
