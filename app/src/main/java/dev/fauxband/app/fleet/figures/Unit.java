package dev.fauxband.app.fleet.figures;

import dev.fauxband.modem.FieldType;
import java.util.Locale;
import java.util.Optional;

/** What a figure of a run counts. */
public enum Unit {
    SECONDS("a time such as 5s or 200ms"),
    SHARE("a share such as 0.1%"),
    NUMBER("a number"),
    PER_SECOND("a number per second such as 900/s");

    private static final double NS_PER_SECOND = 1e9;
    private static final String NUMBER_FORM = "[0-9]{1,12}(\\.[0-9]{1,6})?";

    private final String form;

    Unit(String form) {
        this.form = form;
    }

    public String form() {
        return form;
    }

    /** A bound as it is written; empty when it is none. */
    public Optional<Double> parse(String text) {
        return switch (this) {
            case SECONDS -> FieldType.Duration.parse(text).map(ns -> ns / NS_PER_SECOND);
            case SHARE -> FieldType.Percent.parse(text.equals("0") ? "0%" : text);
            case NUMBER -> number(text);
            case PER_SECOND -> number(text.endsWith("/s") ? text.substring(0, text.length() - 2) : text);
        };
    }

    private static Optional<Double> number(String text) {
        return text.matches(NUMBER_FORM) ? Optional.of(Double.valueOf(text)) : Optional.empty();
    }

    /** A figure as one reads it. */
    public String format(double figure) {
        return switch (this) {
            case SECONDS -> seconds(figure);
            case SHARE -> String.format(Locale.ROOT, "%.4f%%", figure * 100);
            case NUMBER -> String.format(Locale.ROOT, "%,.0f", figure);
            case PER_SECOND -> String.format(Locale.ROOT, "%,.1f/s", figure);
        };
    }

    private static String seconds(double figure) {
        if (figure >= 1) {
            return String.format(Locale.ROOT, "%.2fs", figure);
        }
        return figure >= 1e-3
                ? String.format(Locale.ROOT, "%.1fms", figure * 1e3)
                : String.format(Locale.ROOT, "%.0fus", figure * 1e6);
    }
}
