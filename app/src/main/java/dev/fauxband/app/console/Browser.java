package dev.fauxband.app.console;

import java.io.IOException;
import java.util.Map;

/** The user's browser. */
final class Browser {
    private Browser() {}

    /** Opens a page where there is a display; nothing happens where there is none, or no browser. */
    static void open(String page, Map<String, String> environment) {
        boolean display = !environment.getOrDefault("DISPLAY", "").isEmpty()
                || !environment.getOrDefault("WAYLAND_DISPLAY", "").isEmpty();
        if (display) {
            try {
                new ProcessBuilder("xdg-open", page)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
            } catch (IOException absent) {
                // The address is printed: whoever wants to can open it.
            }
        }
    }
}
