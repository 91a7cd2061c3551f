package dev.fauxband.app.demo;

import dev.fauxband.coap.CoapDecoder;
import dev.fauxband.coap.CoapNotation;
import dev.fauxband.coap.CoapType;
import dev.fauxband.coap.Decoded;
import dev.fauxband.data.Octets;
import dev.fauxband.trace.TraceEvent;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The sessions on the screen: the AT line at the left, CoAP at the right, a message beside the line that caused it or
 * that it caused.
 */
final class DemoScreen {
    private static final int LEFT = 44;
    private static final String CUT = "...";

    private final PrintWriter out;
    private final boolean colours;
    private final int width;
    private final List<Row> rows = new ArrayList<>();

    /** A line of the screen: what stands left and right, perhaps nothing. */
    private static final class Row {
        private String left = "";
        private String right = "";
    }

    /** @param width columns of the terminal */
    DemoScreen(PrintWriter out, boolean colours, int width) {
        this.out = out;
        this.colours = colours;
        this.width = width;
    }

    void title(String text) {
        out.println();
        out.println(bold(text));
        out.println(dim(pad("AT line", LEFT) + "CoAP"));
    }

    void show(TraceEvent event) {
        if (event instanceof TraceEvent.HostLine line) {
            flush();
            left("> " + line.text());
        } else if (event instanceof TraceEvent.ModuleText text) {
            left("< " + text.text());
        } else if (event instanceof TraceEvent.Sent sent) {
            sent(sent.datagram().payload());
        } else if (event instanceof TraceEvent.Received received) {
            right("<- " + text(received.datagram().payload()));
        }
    }

    /** A URC stands beside the request that caused it, if no other line came between. */
    private void left(String text) {
        boolean urc = text.startsWith("< +QLWOBSERVE") || text.startsWith("< +QLWDATARECV");
        Optional<Row> cause = rows.stream()
                .skip(rowsUpToLastLine())
                .filter(row -> row.right.startsWith("<- CON"))
                .findFirst();
        if (urc && cause.isPresent()) {
            cause.get().left = text;
            return;
        }
        Row row = new Row();
        row.left = text;
        rows.add(row);
    }

    private long rowsUpToLastLine() {
        for (int i = rows.size(); i > 0; i--) {
            if (!rows.get(i - 1).left.isEmpty()) {
                return i;
            }
        }
        return 0;
    }

    /** A request or notification of ours stands beside the command that caused it. */
    private void sent(Octets datagram) {
        boolean reply = CoapDecoder.decode(datagram) instanceof Decoded.Message message
                && message.message().type() == CoapType.ACK;
        String text = "-> " + text(datagram);
        if (!reply
                && !rows.isEmpty()
                && rows.get(0).left.startsWith("> ")
                && rows.get(0).right.isEmpty()) {
            rows.get(0).right = text;
        } else {
            right(text);
        }
    }

    private void right(String text) {
        Optional<Row> beside = rows.stream()
                .skip(lastWithMessage())
                .filter(row -> row.left.startsWith("< OK"))
                .findFirst();
        Row row = beside.orElseGet(Row::new);
        row.right = text;
        if (beside.isEmpty()) {
            rows.add(row);
        }
    }

    private long lastWithMessage() {
        for (int i = rows.size(); i > 0; i--) {
            if (!rows.get(i - 1).right.isEmpty()) {
                return i;
            }
        }
        return 0;
    }

    void flush() {
        for (Row row : rows) {
            boolean host = row.left.startsWith("> ");
            String left = pad(cut(row.left, LEFT - 2), LEFT);
            out.println((host ? bold(left) : left) + dim(cut(row.right, Math.max(LEFT, width - LEFT))));
        }
        rows.clear();
    }

    void say(String text) {
        out.println(text);
    }

    /** Message ID and token, which say nothing to a first reader, are left out. */
    private static String text(Octets datagram) {
        return CoapDecoder.decode(datagram) instanceof Decoded.Message message
                ? CoapNotation.write(message.message()).replaceAll(" (mid|token)=[0-9A-F]*", "")
                : datagram.toHex();
    }

    private static String cut(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length - CUT.length()) + CUT;
    }

    private static String pad(String text, int length) {
        return text.length() >= length ? text : text + " ".repeat(length - text.length());
    }

    private String bold(String text) {
        return colours ? "\u001b[1m" + text + "\u001b[0m" : text;
    }

    private String dim(String text) {
        return colours ? "\u001b[2m" + text + "\u001b[0m" : text;
    }
}
