package dev.fauxband.coap;

import java.util.function.Function;

/**
 * What became of a text: a value, or where and why it means nothing.
 *
 * @param <T> what the text stands for
 */
public sealed interface Parsed<T> {
    /** The text means this. */
    record Value<T>(T value) implements Parsed<T> {}

    /**
     * The text means nothing.
     *
     * @param why one sentence without a full stop
     * @param column where in the text, from 1
     */
    record Wrong<T>(String why, int column) implements Parsed<T> {}

    static <T> Parsed<T> value(T value) {
        return new Value<>(value);
    }

    static <T> Parsed<T> wrong(String why, int column) {
        return new Wrong<>(why, column);
    }

    /** Goes on with the value, if there is one. */
    default <R> Parsed<R> then(Function<? super T, Parsed<R>> next) {
        if (this instanceof Value<T> value) {
            return next.apply(value.value());
        }
        Wrong<T> wrong = (Wrong<T>) this;
        return new Wrong<>(wrong.why(), wrong.column());
    }
}
