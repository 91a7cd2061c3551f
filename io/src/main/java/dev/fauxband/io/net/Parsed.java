package dev.fauxband.io.net;

/** What became of a text of the user: a value, or one sentence that says what is wrong with it. */
public sealed interface Parsed<T> {
    /** It means this. */
    record Accepted<T>(T value) implements Parsed<T> {}

    /** It means nothing; why, in one sentence. */
    record Refused<T>(String why) implements Parsed<T> {}

    static <T> Parsed<T> accepted(T value) {
        return new Accepted<>(value);
    }

    static <T> Parsed<T> refused(String why) {
        return new Refused<>(why);
    }
}
