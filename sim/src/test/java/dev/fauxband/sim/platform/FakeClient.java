package dev.fauxband.sim.platform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fauxband.coap.CoapCode;
import dev.fauxband.coap.CoapDecoder;
import dev.fauxband.coap.CoapEncoder;
import dev.fauxband.coap.CoapMessage;
import dev.fauxband.coap.CoapOption;
import dev.fauxband.coap.CoapType;
import dev.fauxband.coap.ContentFormat;
import dev.fauxband.coap.Decoded;
import dev.fauxband.coap.OptionNumber;
import dev.fauxband.data.Address;
import dev.fauxband.data.Datagram;
import dev.fauxband.data.Octets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A client in tests of the platform, message by message: it does nothing by itself. Also holds the time. */
final class FakeClient {
    static final long SECOND_NS = 1_000_000_000L;
    static final String LINKS = "</>;rt=\"oma.lwm2m\",</1/0>,</3/0>,</19/0>,</19/1>";

    private final SimPlatform platform;
    private final Address address;
    private long nowNs;
    private int messageId = 100;

    FakeClient(SimPlatform platform) {
        this(platform, 40_000);
    }

    FakeClient(SimPlatform platform, int port) {
        this.platform = platform;
        this.address = new Address(Octets.of(10, 0, 0, 1), port);
    }

    /** Lets time pass, doing what is due on the way at its time. */
    void letPass(double seconds) {
        long untilNs = nowNs + Math.round(seconds * SECOND_NS);
        while (platform.nextDeadlineNs() <= untilNs) {
            nowNs = platform.nextDeadlineNs();
            platform.handleTimeout(nowNs);
        }
        nowNs = untilNs;
    }

    double nowS() {
        return (double) nowNs / SECOND_NS;
    }

    void send(CoapMessage message) {
        send(CoapEncoder.encode(message));
    }

    void send(Octets datagram) {
        platform.receiveDatagram(nowNs, address, datagram);
    }

    /** The next message of the platform to this client. */
    CoapMessage next() {
        return poll().orElseThrow(() -> new AssertionError("the platform sent nothing"));
    }

    Optional<CoapMessage> poll() {
        return platform.pollDatagram().map(this::decoded);
    }

    private CoapMessage decoded(Datagram datagram) {
        assertThat(datagram.peer()).isEqualTo(address);
        return ((Decoded.Message) CoapDecoder.decode(datagram.payload())).message();
    }

    void sendsNothing() {
        assertThat(poll()).isEmpty();
    }

    /** The lines since last asked. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (Optional<String> line = platform.pollLog(); line.isPresent(); line = platform.pollLog()) {
            lines.add(line.get());
        }
        return lines;
    }

    void command(String line) {
        ParsedCommand parsed = PlatformCommandLine.parse(line);
        platform.perform(nowNs, ((ParsedCommand.Understood) parsed).command());
    }

    CoapMessage request(CoapCode method, String path, Octets payload, CoapOption... options) {
        List<CoapOption> all = new ArrayList<>();
        for (String segment : path.split("/", -1)) {
            all.add(CoapOption.text(OptionNumber.URI_PATH, segment));
        }
        all.addAll(List.of(options));
        return new CoapMessage(CoapType.CON, method, messageId++, Octets.of(1, 2, messageId & 0xFF), all, payload);
    }

    CoapMessage register(String endpoint) {
        return register(Octets.utf8(LINKS), "lwm2m=1.0", "ep=" + endpoint, "b=U", "lt=300");
    }

    CoapMessage register(Octets links, String... queries) {
        List<CoapOption> options = new ArrayList<>(List.of(linkFormat()));
        for (String query : queries) {
            options.add(CoapOption.text(OptionNumber.URI_QUERY, query));
        }
        return request(CoapCode.POST, "rd", links, options.toArray(CoapOption[]::new));
    }

    static CoapOption linkFormat() {
        return CoapOption.uint(OptionNumber.CONTENT_FORMAT, ContentFormat.LINK);
    }

    /** Registers as {@code dev} and gives back the location, its first segment without a slash. */
    String registered() {
        send(register("dev"));
        return location(next());
    }

    static String location(CoapMessage created) {
        assertThat(created.code()).isEqualTo(CoapCode.CREATED);
        return String.join(
                "/",
                created.optionValues(OptionNumber.LOCATION_PATH).stream()
                        .map(Octets::toUtf8)
                        .toList());
    }

    /** Answers a request on its ACK. */
    void answer(CoapMessage request, CoapCode code, Octets payload, CoapOption... options) {
        send(new CoapMessage(CoapType.ACK, code, request.messageId(), request.token(), List.of(options), payload));
    }

    /** Answers with 2.05, a format and an Observe number when it is not negative. */
    void content(CoapMessage request, int format, int observe, Octets payload) {
        CoapOption contentFormat = CoapOption.uint(OptionNumber.CONTENT_FORMAT, format);
        if (observe < 0) {
            answer(request, CoapCode.CONTENT, payload, contentFormat);
        } else {
            answer(request, CoapCode.CONTENT, payload, CoapOption.uint(OptionNumber.OBSERVE, observe), contentFormat);
        }
    }

    CoapMessage notification(CoapType type, Octets token, int observe, int format, Octets payload) {
        return new CoapMessage(
                type,
                CoapCode.CONTENT,
                messageId++,
                token,
                List.of(
                        CoapOption.uint(OptionNumber.OBSERVE, observe),
                        CoapOption.uint(OptionNumber.CONTENT_FORMAT, format)),
                payload);
    }
}
