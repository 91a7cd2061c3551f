package dev.fauxband.coap;

import java.util.List;
import java.util.Optional;

/**
 * The words of a message in the notation, in their places but not yet understood: a value may still be a capture.
 *
 * @param uri path and query of a request
 */
record WireLine(CoapType type, CoapCode code, Optional<Word> uri, List<Field> fields, Optional<Word> payload) {
    static final String MESSAGE_ID = "mid";
    static final String TOKEN = "token";
    static final String LOCATION = "location";

    /** Before the number of an option without a name. */
    static final String OPTION = "opt";

    /** @param column from 1 */
    record Word(String text, int column) {
        Word withText(String other) {
            return new Word(other, column);
        }
    }

    /** A word {@code name=value}. */
    record Field(String name, Word value) {
        int nameColumn() {
            return value.column() - name.length() - 1;
        }
    }

    WireLine with(List<Field> otherFields, Optional<Word> otherPayload) {
        return new WireLine(type, code, uri, otherFields, otherPayload);
    }
}
