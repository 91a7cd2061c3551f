package dev.fauxband.app.config;

import java.util.List;

/** Where what was not typed comes from, so that a mistake in it is said with its place. */
public final class Origins {
    /** Of nothing. */
    public static final Origins NONE = new Origins(List.of());

    private final List<Setting> settings;

    Origins(List<Setting> settings) {
        this.settings = List.copyOf(settings);
    }

    /** {@code fauxband.yaml:3:7: } before a sentence about what stands there; empty before one about what was typed. */
    public String before(String sentence) {
        for (Setting setting : settings) {
            if (setting.begins(sentence)) {
                return setting.place(sentence) + ": ";
            }
        }
        for (Setting setting : settings) {
            for (Setting.Part part : setting.values()) {
                if (sentence.contains("\"" + part.text() + "\"")) {
                    return part.place() + ": ";
                }
            }
        }
        return "";
    }
}
