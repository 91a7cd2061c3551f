package dev.fauxband.lwm2m;

import dev.fauxband.coap.CoapCode;
import dev.fauxband.coap.CoapDecoder;
import dev.fauxband.coap.CoapEncoder;
import dev.fauxband.coap.CoapMessage;
import dev.fauxband.coap.CoapNotation;
import dev.fauxband.coap.CoapType;
import dev.fauxband.coap.Decoded;
import dev.fauxband.coap.Parsed;
import dev.fauxband.data.Datagram;
import dev.fauxband.data.Octets;
import dev.fauxband.data.RandomOctets;
import dev.fauxband.data.SeededRandom;
import java.util.ArrayList;
import java.util.List;

/** A platform that answers anything with anything: what is right, late, twice, wrong, or no message at all. */
final class RandomPlatform {
    private static final int SENT_KEPT = 6;

    private static final String[] REQUESTS = {
        "GET /19/0/0 observe=0",
        "GET /19/0 observe=0",
        "GET /19 observe=0 accept=11542",
        "GET /19/0/0 observe=1",
        "GET /19 observe=1",
        "GET /19/0/0",
        "GET /3",
        "GET /1/0 accept=40",
        "GET /20/0/0 observe=0",
        "GET /3/0/1 observe=0",
        "GET /19/0/0 block2=0/0/16 observe=0",
        "GET /19 block2=1/0/16",
        "GET /19 block2=0/0/16",
        "PUT /19/0/0 ct=42 AABB",
        "PUT /19/0 ct=11542 C100AA",
        "PUT /19/0/0 ct=42 block1=0/1/16 " + "AB".repeat(16),
        "PUT /19/0/0 ct=42 block1=1/1/16 " + "AB".repeat(16),
        "PUT /19/0/0 ct=42 block1=1/0/16 01",
        "PUT /19/0/0?pmin=1",
        "PUT /1/0/1 ct=0 \"60\"",
        "PUT /1/0/1 ct=0 \"300\"",
        "PUT /1/0/1 ct=0 \"4294967295\"",
        "PUT /1/0/1 ct=0 \"1\"",
        "PUT /20/0/7 ct=42 01",
        "POST /1/0/8",
        "POST /1/0/8",
        "POST /3/0/4",
        "DELETE /",
        "GET",
        "0.05 /19"
    };

    private static final String[] ANSWERS = {
        "2.01 location=/rd/5",
        "2.01 location=/rd/5",
        "2.01 location=/rd/5",
        "2.01",
        "2.04",
        "2.04",
        "2.04",
        "2.02",
        "2.02",
        "2.05",
        "2.31",
        "2.31 block1=0/1/32",
        "4.13 block1=0/0/64",
        "4.00",
        "4.03",
        "4.04",
        "5.03",
        "3.00",
        "2.04 opt9="
    };

    private final SeededRandom random;
    private final List<CoapMessage> sent = new ArrayList<>();
    private final List<Octets> delivered = new ArrayList<>();
    private int nextMessageId = 100;

    RandomPlatform(SeededRandom random) {
        this.random = random;
    }

    /** What the module sent; it may be answered now or later. */
    void heard(Datagram datagram) {
        if (CoapDecoder.decode(datagram.payload()) instanceof Decoded.Message message
                && (message.message().type() == CoapType.CON
                        || message.message().type() == CoapType.NON)) {
            sent.add(message.message());
            if (sent.size() > SENT_KEPT) {
                sent.remove(0);
            }
        }
    }

    /** The next datagram of this platform. */
    Octets next() {
        int kind = random.nextInt(100);
        Octets datagram;
        if (kind < 55 && !sent.isEmpty()) {
            datagram = answer(kind < 30 ? sent.get(sent.size() - 1) : sent.get(random.nextInt(sent.size())));
        } else if (kind < 90) {
            datagram = request();
        } else if (kind < 95 && !delivered.isEmpty()) {
            datagram = delivered.get(random.nextInt(delivered.size()));
        } else {
            datagram = RandomOctets.upTo(random, 40);
        }
        delivered.add(datagram);
        return random.nextInt(40) == 0 ? damaged(datagram) : datagram;
    }

    private Octets answer(CoapMessage to) {
        if (to.code().response()) {
            CoapType type = random.nextInt(4) == 0 ? CoapType.RST : CoapType.ACK;
            return CoapEncoder.encode(CoapMessage.empty(type, to.messageId()));
        }
        int kind = random.nextInt(12);
        if (kind < 2) {
            return CoapEncoder.encode(CoapMessage.empty(kind == 0 ? CoapType.RST : CoapType.ACK, to.messageId()));
        }
        String code = random.nextInt(5) > 0 ? fitting(to) : ANSWERS[random.nextInt(ANSWERS.length)];
        CoapType type = kind < 8 ? CoapType.ACK : kind < 10 ? CoapType.CON : CoapType.NON;
        return encoded(type + " " + code, type == CoapType.ACK ? to.messageId() : nextMessageId++, to.token());
    }

    private static String fitting(CoapMessage request) {
        if (request.code().equals(CoapCode.DELETE)) {
            return "2.02";
        }
        return request.optionValues(15).size() > 1 ? "2.01 location=/rd/5" : "2.04";
    }

    private Octets request() {
        String type = random.nextInt(4) == 0 ? "NON " : "CON ";
        String text = type + REQUESTS[random.nextInt(REQUESTS.length)];
        Octets token = Octets.of(random.nextInt(4), random.nextInt(4));
        return encoded(text, nextMessageId++ & 0xFFFF, token);
    }

    private Octets damaged(Octets datagram) {
        if (datagram.isEmpty()) {
            return datagram;
        }
        int at = random.nextInt(datagram.size());
        return random.nextInt(2) == 0
                ? datagram.slice(0, at)
                : datagram.slice(0, at).concat(Octets.of(random.nextInt(256))).concat(datagram.from(at + 1));
    }

    private static Octets encoded(String text, int messageId, Octets token) {
        CoapMessage read = ((Parsed.Value<CoapMessage>) CoapNotation.read(text)).value();
        return CoapEncoder.encode(
                new CoapMessage(read.type(), read.code(), messageId, token, read.options(), read.payload()));
    }
}
