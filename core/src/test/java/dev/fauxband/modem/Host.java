package dev.fauxband.modem;

import dev.fauxband.at.DteOutput;
import dev.fauxband.coap.CoapCode;
import dev.fauxband.coap.CoapDecoder;
import dev.fauxband.coap.CoapEncoder;
import dev.fauxband.coap.CoapMessage;
import dev.fauxband.coap.CoapNotation;
import dev.fauxband.coap.Decoded;
import dev.fauxband.coap.Parsed;
import dev.fauxband.command.Identity;
import dev.fauxband.data.Address;
import dev.fauxband.data.Datagram;
import dev.fauxband.data.Octets;
import dev.fauxband.trace.Trace;
import dev.fauxband.trace.TraceEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A host and a platform at a fresh module in virtual time, octet for octet: echo is on, as after boot. */
public final class Host {
    private static final long MS = 1_000_000;
    private static final long SEED = 1;

    private final Modem modem;
    private final List<DteOutput> outputs = new ArrayList<>();
    private final List<CoapMessage> sent = new ArrayList<>();
    private Address platform = Address.UNSPECIFIED;
    private long nowNs;

    public Host() {
        this(Trace.Level.ALL);
    }

    public Host(Trace.Level level) {
        modem = new Modem(ModemProfile.BC26, Identity.EXAMPLE, SEED, level);
    }

    public Modem modem() {
        return modem;
    }

    public long nowNs() {
        return nowNs;
    }

    /** Types these octets and gives all that the module has said until now. */
    public String type(String text) {
        modem.receiveFromDte(nowNs, Octets.latin1(text));
        return heard();
    }

    /** So many milliseconds pass; gives what the module said. */
    public String pass(long ms) {
        long endNs = nowNs + ms * MS;
        while (modem.nextDeadlineNs() <= endNs) {
            nowNs = modem.nextDeadlineNs();
            modem.handleTimeout(nowNs);
            drain();
        }
        nowNs = endNs;
        return heard();
    }

    /** The platform sends; without {@code mid} it acknowledges or answers what the module sent last. */
    public String deliver(String message) {
        CoapMessage read = ((Parsed.Value<CoapMessage>) CoapNotation.read(message)).value();
        return deliver(CoapEncoder.encode(message.contains("mid=") ? read : answer(read)));
    }

    private CoapMessage answer(CoapMessage read) {
        CoapMessage last = sent.get(sent.size() - 1);
        Octets token = read.code().equals(CoapCode.EMPTY) ? Octets.EMPTY : last.token();
        return new CoapMessage(read.type(), read.code(), last.messageId(), token, read.options(), read.payload());
    }

    public String deliver(Octets datagram) {
        modem.receiveDatagram(nowNs, new Datagram(platform, datagram));
        return heard();
    }

    public String event(ModemEvent event) {
        modem.receiveEvent(nowNs, event);
        return heard();
    }

    /** What has come out since last asked. */
    public String heard() {
        StringBuilder text = new StringBuilder();
        outputs().forEach(output -> text.append(output.octets().toLatin1()));
        return text.toString();
    }

    public List<DteOutput> outputs() {
        drain();
        List<DteOutput> taken = List.copyOf(outputs);
        outputs.clear();
        return taken;
    }

    /** Each message that the module has sent, as transcripts write it. */
    public List<String> sent() {
        return sent.stream().map(CoapNotation::write).toList();
    }

    /** Why the host saw ERROR or FAIL, since last asked. */
    public List<String> reasons() {
        List<String> reasons = new ArrayList<>();
        Optional<TraceEvent> event = modem.pollTrace();
        while (event.isPresent()) {
            if (event.get() instanceof TraceEvent.Reason reason) {
                reasons.add(reason.text());
            }
            event = modem.pollTrace();
        }
        return reasons;
    }

    /** Registered at /rd/5 with 19/0/0 observed, the line quiet, echo off. */
    public static Host observed(int mode) {
        Host host = new Host();
        host.type("ATE0\rAT+QLWSERV=127.0.0.1,5683\rAT+QLWCONF=ep\rAT+QLWADDOBJ=19,0,1,0\rAT+QLWADDOBJ=19,1,1,0\r");
        host.type("AT+QLWOPEN=" + mode + "\r");
        host.deliver("ACK 2.01 location=/rd/5");
        host.pass(100);
        host.deliver("CON GET /19/0/0 mid=7 token=AB observe=0");
        host.pass(100);
        return host;
    }

    private void drain() {
        Optional<DteOutput> output = modem.pollDte();
        while (output.isPresent()) {
            outputs.add(output.get());
            output = modem.pollDte();
        }
        Optional<Datagram> datagram = modem.pollDatagram();
        while (datagram.isPresent()) {
            platform = datagram.get().peer();
            sent.add(((Decoded.Message) CoapDecoder.decode(datagram.get().payload())).message());
            datagram = modem.pollDatagram();
        }
    }
}
