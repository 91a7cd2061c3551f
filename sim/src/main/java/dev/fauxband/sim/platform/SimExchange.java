package dev.fauxband.sim.platform;

import dev.fauxband.coap.BlockOption;
import dev.fauxband.coap.CoapCode;
import dev.fauxband.coap.CoapMessage;
import dev.fauxband.coap.CoapOption;
import dev.fauxband.coap.CoapType;
import dev.fauxband.coap.OptionNumber;
import dev.fauxband.data.Octets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A request of the platform from its first message to its end: repeated, acknowledged, answered apart, in blocks both
 * ways (RFC 7252 §5.2, RFC 7959).
 */
final class SimExchange {
    /** Octets of an answer put together at most. */
    static final int ANSWER_OCTETS_MAX = 1 << 16;

    private static final int TOKEN_OCTETS = 4;

    private final SimWire wire;
    private final SimClient client;
    private final Ask ask;
    private final Ending ending;
    private Optional<CoapMessage> first = Optional.empty();
    private Octets answer = Octets.EMPTY;
    private Octets token;
    private int sizeExponent;
    private int offset;
    private Optional<Confirmable> message = Optional.empty();
    private Optional<Timetable.Due> patience = Optional.empty();

    /** What happens when it has ended. */
    interface Ending {
        /**
         * The client answered.
         *
         * @param response the first message of the answer, or the one that refused a later block
         * @param payload of all blocks
         */
        void answered(long nowNs, CoapMessage response, Octets payload);

        /** It did not. */
        void failed(long nowNs, String why);
    }

    private SimExchange(Ask ask, SimClient client, SimWire wire, Ending ending) {
        this.wire = wire;
        this.client = client;
        this.ask = ask;
        this.ending = ending;
        this.token = ask.token();
        this.sizeExponent = ask.blockExponent();
        client.open().add(this);
    }

    /** Asks. */
    static void start(long nowNs, Ask ask, SimClient client, SimWire wire, Ending ending) {
        new SimExchange(ask, client, wire, ending).sendRequest(nowNs);
    }

    /** Asks for the blocks that follow the one in {@code notification}; a whole one ends at once. */
    static void fetchRest(
            long nowNs, Ask ask, CoapMessage notification, SimClient client, SimWire wire, Ending ending) {
        new SimExchange(ask, client, wire, ending).collect(nowNs, notification);
    }

    /** Whether an answer with this token is of this exchange. */
    boolean awaits(Octets answerToken) {
        return token.equals(answerToken);
    }

    /** Whether this message of the client is of this exchange. */
    boolean receive(long nowNs, CoapMessage received) {
        boolean reply = received.type() == CoapType.ACK || received.type() == CoapType.RST;
        boolean sameMessage =
                message.filter(sent -> sent.messageId() == received.messageId()).isPresent();
        if (reply && (!sameMessage || patience.isPresent())) {
            return false;
        }
        if (received.type() == CoapType.RST) {
            fail(nowNs, "answered with RST");
        } else if (reply && received.code().equals(CoapCode.EMPTY)) {
            stopRepeating();
            patience = Optional.of(wire.timetable().at(nowNs + wire.options().answerWithinNs(), this::impatient));
        } else if (received.token().equals(token) && received.code().response()) {
            answered(nowNs, received);
        } else {
            return false;
        }
        return true;
    }

    private void answered(long nowNs, CoapMessage response) {
        stopRepeating();
        Optional<BlockOption> taken = response.option(OptionNumber.BLOCK1).flatMap(BlockOption::parse);
        int offered = taken.map(BlockOption::sizeExponent).orElse(sizeExponent);
        if (response.code().equals(CoapCode.CONTINUE) && more()) {
            offset += blockSize();
            sizeExponent = Math.min(sizeExponent, offered);
            sendRequest(nowNs);
        } else if (response.code().equals(CoapCode.REQUEST_ENTITY_TOO_LARGE) && offered < sizeExponent) {
            offset = 0;
            sizeExponent = offered;
            sendRequest(nowNs);
        } else if (response.code().success()) {
            collect(nowNs, response);
        } else {
            end();
            ending.answered(nowNs, response, response.payload());
        }
    }

    /** Takes one block of the answer, or all of it. */
    private void collect(long nowNs, CoapMessage response) {
        Optional<BlockOption> block = response.option(OptionNumber.BLOCK2).flatMap(BlockOption::parse);
        first = first.isPresent() ? first : Optional.of(response);
        if (block.map(BlockOption::offset).orElse(0) != answer.size()) {
            fail(nowNs, "the blocks of the answer do not fit together");
            return;
        }
        answer = answer.concat(response.payload());
        if (answer.size() > ANSWER_OCTETS_MAX) {
            fail(nowNs, "the answer is longer than " + ANSWER_OCTETS_MAX + " octets");
        } else if (block.map(BlockOption::more).orElse(false)) {
            int size = block.map(BlockOption::size).orElseThrow();
            int exponent = block.map(BlockOption::sizeExponent).orElseThrow();
            BlockOption next = new BlockOption(answer.size() / size, false, exponent);
            List<CoapOption> options = new ArrayList<>(ask.optionsOfLaterBlocks(client.root()));
            options.add(next.toOption(OptionNumber.BLOCK2));
            send(nowNs, options, Octets.EMPTY, wire.newToken(TOKEN_OCTETS));
        } else {
            end();
            ending.answered(nowNs, first.orElse(response), answer);
        }
    }

    private int blockSize() {
        return 16 << sizeExponent;
    }

    private boolean more() {
        return offset + blockSize() < ask.body().size();
    }

    private void sendRequest(long nowNs) {
        List<CoapOption> options = ask.allOptions(client.root());
        Octets part = ask.body();
        if (part.size() > blockSize()) {
            part = part.slice(offset, Math.min(part.size(), offset + blockSize()));
            options.add(new BlockOption(offset / blockSize(), more(), sizeExponent).toOption(OptionNumber.BLOCK1));
        }
        send(nowNs, options, part, offset == 0 ? ask.token() : wire.newToken(TOKEN_OCTETS));
    }

    private void send(long nowNs, List<CoapOption> options, Octets payload, Octets newToken) {
        token = newToken;
        int messageId = client.peer().takeMessageId();
        CoapMessage request = new CoapMessage(CoapType.CON, ask.method(), messageId, token, options, payload);
        message = Optional.of(new Confirmable(nowNs, request, client.peer(), wire, this::unanswered));
    }

    private void unanswered(long nowNs) {
        fail(nowNs, "no answer to any retransmission");
    }

    private void impatient(long nowNs) {
        fail(nowNs, "no answer within " + wire.options().answerWithinNs() / 1e9 + " s");
    }

    private void stopRepeating() {
        message.ifPresent(Confirmable::stop);
        patience.ifPresent(Timetable.Due::cancel);
        patience = Optional.empty();
    }

    /** Ends it without an answer. */
    void fail(long nowNs, String why) {
        end();
        ending.failed(nowNs, why);
    }

    private void end() {
        stopRepeating();
        client.open().remove(this);
    }
}
