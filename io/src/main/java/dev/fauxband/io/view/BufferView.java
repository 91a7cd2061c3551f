package dev.fauxband.io.view;

import java.util.List;

/** What the platform wrote and the host has not read. */
public record BufferView(
        @Meaning("Whether values wait here (AT+QLWOPEN=1); else they go straight to the host")
        boolean buffered,

        @Meaning("Values that wait, oldest first, as hex digits")
        List<String> values,

        @Meaning("How many may wait") int valuesMax) {
    public BufferView {
        values = List.copyOf(values);
    }
}
