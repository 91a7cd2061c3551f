package dev.fauxband.app.console;

import dev.fauxband.app.control.Refusal;
import dev.fauxband.data.Address;
import dev.fauxband.data.Datagram;
import dev.fauxband.data.IpLiteral;
import dev.fauxband.data.Octets;
import dev.fauxband.io.view.TraceLine;
import dev.fauxband.script.TraceNotation;
import dev.fauxband.trace.TraceEvent;
import java.util.Optional;

/** Makes events of the lines that a console shows, for those who read events. */
final class LineEvent {
    private static final int PORT_MAX = 65_535;

    private LineEvent() {}

    static TraceEvent of(TraceLine line) throws Refusal {
        return switch (line.kind()) {
            case HOST -> new TraceEvent.HostLine(line.atNs(), said(line));
            case MODULE -> new TraceEvent.ModuleText(line.atNs(), said(line));
            case SENT -> new TraceEvent.Sent(line.atNs(), datagram(line));
            case RECEIVED -> new TraceEvent.Received(line.atNs(), datagram(line));
            case STATE ->
                new TraceEvent.Became(
                        line.atNs(),
                        line.machine().orElse(""),
                        line.from().orElse(""),
                        line.to().orElse(""),
                        line.why().orElse(""));
            case FATE ->
                new TraceEvent.Fate(
                        line.atNs(),
                        line.way().orElseThrow(() -> lacks(line, "way")),
                        line.fate().orElseThrow(() -> lacks(line, "fate")),
                        datagram(line),
                        said(line));
            case REASON -> new TraceEvent.Reason(line.atNs(), said(line));
            case NOTE, HINT -> new TraceEvent.Note(line.atNs(), said(line));
        };
    }

    private static String said(TraceLine line) {
        return TraceNotation.said(line.text()).orElse(line.text());
    }

    /** The datagram that a line tells of. */
    static Datagram datagram(TraceLine line) throws Refusal {
        Octets octets = HexText.parse("octets", line.octets().orElseThrow(() -> lacks(line, "octets")));
        return new Datagram(address("peer", line.peer()), address("local", line.local()), octets);
    }

    private static Address address(String field, Optional<String> text) throws Refusal {
        if (text.isEmpty()) {
            return Address.UNSPECIFIED;
        }
        int colon = text.get().lastIndexOf(':');
        String port = text.get().substring(colon + 1);
        Optional<Octets> ip =
                IpLiteral.parse(text.get().substring(0, Math.max(0, colon)).replaceAll("[\\[\\]]", ""));
        if (ip.isEmpty() || !port.matches("[0-9]{1,5}") || Integer.parseInt(port) > PORT_MAX) {
            throw new Refusal(
                    Refusal.BAD_REQUEST,
                    "\"" + field + "\" takes an address such as 127.0.0.1:5683, not \"" + text.get() + "\".");
        }
        return new Address(ip.get(), Integer.parseInt(port));
    }

    private static Refusal lacks(TraceLine line, String field) {
        return new Refusal(
                Refusal.BAD_REQUEST, "an event of kind " + line.kind() + " needs the field \"" + field + "\".");
    }
}
