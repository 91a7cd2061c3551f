package dev.fauxband.modem;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fauxband.at.DteOutput;
import dev.fauxband.coap.CoapCode;
import dev.fauxband.coap.CoapDecoder;
import dev.fauxband.coap.CoapEncoder;
import dev.fauxband.coap.CoapMessage;
import dev.fauxband.coap.CoapOption;
import dev.fauxband.coap.CoapType;
import dev.fauxband.coap.Decoded;
import dev.fauxband.coap.OptionNumber;
import dev.fauxband.command.Identity;
import dev.fauxband.data.Address;
import dev.fauxband.data.Datagram;
import dev.fauxband.data.Octets;
import dev.fauxband.trace.Trace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A module whose shell is a test: octets and datagrams of any kind go in, all outputs are drained each time. */
final class LoneModem {
    static final long SECOND_NS = 1_000_000_000L;
    static final long MS_NS = 1_000_000L;

    private static final Address SERVER = new Address(Octets.of(10, 0, 0, 1), 5683);

    /** More than the module may send at once: then something goes on for ever. */
    private static final int OUTPUTS_MAX = 10_000;

    private final Modem modem;
    private long nowNs;

    LoneModem(ModemProfile profile, long seed) {
        this.modem = new Modem(profile, Identity.EXAMPLE, seed, Trace.Level.ALL);
    }

    /** Registered at a server that observes 19/0/0; echo is off. */
    static LoneModem registered(ModemProfile profile, long seed, int mode) {
        LoneModem modem = new LoneModem(profile, seed);
        modem.type("ATE0\rAT+QLWSERV=10.0.0.1,5683\rAT+QLWCONF=dev\rAT+QLWADDOBJ=19,0,1,0\rAT+QLWADDOBJ=19,1\r");
        CoapMessage register = modem.sentBy("AT+QLWOPEN=" + mode + "\r").get(0);
        modem.deliver(new CoapMessage(
                CoapType.ACK,
                CoapCode.CREATED,
                register.messageId(),
                register.token(),
                List.of(CoapOption.text(OptionNumber.LOCATION_PATH, "rd")),
                Octets.EMPTY));
        modem.deliver(request(CoapCode.GET, 1, "19/0/0", Octets.EMPTY, CoapOption.uint(OptionNumber.OBSERVE, 0)));
        assertThat(modem.letPass(SECOND_NS)).endsWith("\r\nCONNECT OK\r\n\r\n+QLWOBSERVE: 0,19,0,0\r\n");
        return modem;
    }

    static CoapMessage request(CoapCode method, int messageId, String path, Octets payload, CoapOption... more) {
        List<CoapOption> options = new ArrayList<>(List.of(more));
        for (String segment : path.split("/", -1)) {
            options.add(CoapOption.text(OptionNumber.URI_PATH, segment));
        }
        return new CoapMessage(CoapType.CON, method, messageId, Octets.of(messageId & 0xFF), options, payload);
    }

    Modem modem() {
        return modem;
    }

    /** Types, and gives what comes back at once. */
    String type(String text) {
        return type(Octets.latin1(text));
    }

    String type(Octets octets) {
        modem.receiveFromDte(nowNs, octets);
        String line = line();
        sent();
        return line;
    }

    /** Types, and gives the messages that leave at once. */
    List<CoapMessage> sentBy(String text) {
        modem.receiveFromDte(nowNs, Octets.latin1(text));
        line();
        return sent();
    }

    List<CoapMessage> deliver(CoapMessage message) {
        return deliver(CoapEncoder.encode(message));
    }

    /** A datagram of the server, and the messages that leave at once. What the host is told waits for {@link #line}. */
    List<CoapMessage> deliver(Octets datagram) {
        modem.receiveDatagram(nowNs, new Datagram(SERVER, datagram));
        return sent();
    }

    /** Lets time pass, each timer at its time, and gives what the host is told meanwhile. */
    String letPass(long ns) {
        long untilNs = nowNs + ns;
        StringBuilder text = new StringBuilder(line());
        while (modem.nextDeadlineNs() <= untilNs) {
            nowNs = Math.max(nowNs, modem.nextDeadlineNs());
            modem.handleTimeout(nowNs);
            text.append(line());
            sent();
        }
        nowNs = untilNs;
        return text.toString();
    }

    String line() {
        StringBuilder text = new StringBuilder();
        for (Optional<DteOutput> it = modem.pollDte(); it.isPresent(); it = modem.pollDte()) {
            text.append(it.get().octets().toLatin1());
        }
        return text.toString();
    }

    private List<CoapMessage> sent() {
        List<CoapMessage> messages = new ArrayList<>();
        for (Optional<Datagram> it = modem.pollDatagram(); it.isPresent(); it = modem.pollDatagram()) {
            assertThat(it.get().payload().size()).as("octets of a datagram").isLessThanOrEqualTo(1152);
            Decoded decoded = CoapDecoder.decode(it.get().payload());
            assertThat(decoded).as("what leaves is CoAP").isInstanceOf(Decoded.Message.class);
            messages.add(((Decoded.Message) decoded).message());
            assertThat(messages.size()).as("messages at once").isLessThan(OUTPUTS_MAX);
        }
        while (modem.pollTrace().isPresent() || modem.pollRequest().isPresent()) {
            // Drained, as a shell does.
        }
        return messages;
    }

    /** Whatever came before: after a CR and the time that a command may take, AT is answered with OK. */
    void answersAt() {
        type("\r");
        letPass(10 * SECOND_NS);
        type("ATE0Q0V1\r");
        letPass(10 * SECOND_NS);
        assertThat(type("AT\r")).isEqualTo("\r\nOK\r\n");
        assertThat(modem.lineIdle()).isTrue();
    }
}
