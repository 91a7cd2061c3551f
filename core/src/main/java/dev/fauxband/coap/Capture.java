package dev.fauxband.coap;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A name in braces in place of a value: the first use takes the value, later uses want the same; {@code {_}} takes
 * anything each time.
 *
 * @param name {@code _}, or a lower-case letter, then lower-case letters, digits and underscores
 */
record Capture(String name) {
    private static final String ANYTHING = "_";
    private static final Pattern FORM = Pattern.compile("\\{([a-z][a-z0-9_]*|_)}");

    /** Empty when {@code value} is not all one name in braces. */
    static Optional<Capture> of(String value) {
        return Optional.of(FORM.matcher(value)).filter(form -> form.matches()).map(form -> new Capture(form.group(1)));
    }

    /** Takes {@code actual}, or compares it with what was taken before; says what differs, if anything. */
    Optional<String> take(String what, String actual, Map<String, String> captures) {
        if (name.equals(ANYTHING)) {
            return Optional.empty();
        }
        String before = captures.putIfAbsent(name, actual);
        return before == null || before.equals(actual)
                ? Optional.empty()
                : Optional.of(what + " is " + actual + ", but " + this + " is " + before);
    }

    @Override
    public String toString() {
        return "{" + name + "}";
    }
}
