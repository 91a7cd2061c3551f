package dev.fauxband.app.explain;

import dev.fauxband.app.log.LoggedEvent;
import dev.fauxband.at.Form;
import dev.fauxband.at.LineDecoder;
import dev.fauxband.at.LineDecoder.Reading;
import dev.fauxband.command.CommandScope;
import dev.fauxband.command.Commands;
import dev.fauxband.data.Octets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A command line of the host, read as the module reads it.
 *
 * @param text an octet a character
 * @param readings a bare AT has none
 */
record Typed(LoggedEvent at, String text, List<Reading<CommandScope>> readings) {
    private static final LineDecoder<CommandScope> DECODER = new LineDecoder<>(Commands.ALL);

    /** @param hex whether data to send are hex digits */
    static Typed of(LoggedEvent at, String text, boolean hex) {
        return new Typed(at, text, DECODER.read(Octets.latin1(text), !hex));
    }

    /** Whether it only asks whether somebody listens. */
    boolean knock() {
        return text.strip().equalsIgnoreCase("AT");
    }

    /** The command that it ends with, or stumbles over; empty for a bare AT. */
    Optional<Reading<CommandScope>> last() {
        return readings.isEmpty() ? Optional.empty() : Optional.of(readings.get(readings.size() - 1));
    }

    /** Whether a command of it sets or does something by this name, in capitals with its plus. */
    boolean does(String name) {
        return readings.stream()
                .anyMatch(reading ->
                        named(reading, name) && (reading.form() == Form.WRITE || reading.form() == Form.EXECUTION));
    }

    /** Whether a command of it has this name, in any form. */
    boolean names(String name) {
        return readings.stream().anyMatch(reading -> named(reading, name));
    }

    private static boolean named(Reading<CommandScope> reading, String name) {
        return reading.name().toUpperCase(Locale.ROOT).equals(name);
    }

    /** The argument of its first write form, whatever the module thinks of it; empty when there are fewer. */
    String argument(int index) {
        List<String> arguments = arguments();
        return index < arguments.size() ? arguments.get(index) : "";
    }

    /** What stands behind its first equals sign, parted by commas outside quotation marks, without these. */
    List<String> arguments() {
        List<String> arguments = new ArrayList<>();
        StringBuilder argument = new StringBuilder();
        boolean quoted = false;
        for (char c : text.substring(text.indexOf('=') + 1).toCharArray()) {
            if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                arguments.add(argument.toString().strip());
                argument.setLength(0);
            } else {
                argument.append(c);
            }
        }
        arguments.add(argument.toString().strip());
        return arguments;
    }
}
