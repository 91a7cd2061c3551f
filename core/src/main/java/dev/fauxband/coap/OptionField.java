package dev.fauxband.coap;

import java.util.Optional;

/** The options that have a name in the notation, in the order in which they are written. */
enum OptionField {
    OBSERVE("observe", OptionNumber.OBSERVE, ValueForm.UINT),
    CONTENT_FORMAT("ct", OptionNumber.CONTENT_FORMAT, ValueForm.UINT),
    ACCEPT("accept", OptionNumber.ACCEPT, ValueForm.UINT),
    BLOCK1("block1", OptionNumber.BLOCK1, ValueForm.BLOCK),
    BLOCK2("block2", OptionNumber.BLOCK2, ValueForm.BLOCK),
    SIZE1("size1", OptionNumber.SIZE1, ValueForm.UINT),
    SIZE2("size2", OptionNumber.SIZE2, ValueForm.UINT),
    MAX_AGE("maxage", OptionNumber.MAX_AGE, ValueForm.UINT),
    ETAG("etag", OptionNumber.ETAG, ValueForm.HEX);

    private final String label;
    private final int number;
    private final ValueForm form;

    OptionField(String label, int number, ValueForm form) {
        this.label = label;
        this.number = number;
        this.form = form;
    }

    static Optional<OptionField> labelled(String label) {
        for (OptionField field : values()) {
            if (field.label.equals(label)) {
                return Optional.of(field);
            }
        }
        return Optional.empty();
    }

    String label() {
        return label;
    }

    int number() {
        return number;
    }

    ValueForm form() {
        return form;
    }
}
