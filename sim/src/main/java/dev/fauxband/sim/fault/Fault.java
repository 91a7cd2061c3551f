package dev.fauxband.sim.fault;

import dev.fauxband.modem.FieldType.Duration;
import dev.fauxband.modem.FieldType.Percent;
import dev.fauxband.script.TraceNotation;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A fault with all that it takes.
 *
 * @param name which one
 * @param values of its arguments, as one writes them, none left out
 * @param lastsNs how long it lasts; empty: until it is ended
 */
public record Fault(FaultName name, List<String> values, Optional<Long> lastsNs) {
    public Fault {
        values = List.copyOf(values);
    }

    /** Its first argument as nanoseconds. */
    public long timeNs() {
        return Duration.parse(values.get(0)).orElseThrow();
    }

    /** Its first argument as a share from 0 to 1. */
    public double share() {
        return Percent.parse(values.get(0)).orElseThrow();
    }

    /** Its first argument as a whole number. */
    public int count() {
        return Integer.parseInt(values.get(0));
    }

    /** An argument as one writes it. */
    public String value(int index) {
        return values.get(index);
    }

    /** The words that make the same again. */
    @Override
    public String toString() {
        String said = values.stream().filter(value -> !value.isEmpty()).collect(Collectors.joining(" "));
        String words = name == FaultName.REFUSAL ? value(0) + " on " + value(1) : (name.word() + " " + said).strip();
        return words + lastsNs.map(ns -> " for " + TraceNotation.duration(ns)).orElse("");
    }
}
