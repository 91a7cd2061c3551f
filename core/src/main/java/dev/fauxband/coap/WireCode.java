package dev.fauxband.coap;

import java.util.List;
import java.util.Optional;

/** Codes in the notation: the four methods by name, all else as {@code c.dd}. */
final class WireCode {
    private static final List<String> METHODS = List.of("GET", "POST", "PUT", "DELETE");

    private WireCode() {}

    static String write(CoapCode code) {
        return code.request() && code.value() <= METHODS.size() ? METHODS.get(code.value() - 1) : code.toString();
    }

    static Optional<CoapCode> read(String text) {
        int method = METHODS.indexOf(text);
        if (method >= 0) {
            return Optional.of(CoapCode.of(method + 1));
        }
        if (text.length() != 4 || text.charAt(1) != '.') {
            return Optional.empty();
        }
        int codeClass = (int) ValueForm.decimal(text.substring(0, 1), 7).orElse(-1);
        int detail = (int) ValueForm.decimal(text.substring(2), 31).orElse(-1);
        return codeClass < 0 || detail < 0 ? Optional.empty() : Optional.of(CoapCode.of(codeClass, detail));
    }
}
