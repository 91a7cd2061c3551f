package dev.fauxband.sim.platform;

import dev.fauxband.coap.BlockOption;
import dev.fauxband.coap.CoapCode;
import dev.fauxband.coap.CoapOption;
import dev.fauxband.coap.ContentFormat;
import dev.fauxband.coap.OptionNumber;
import dev.fauxband.data.Octets;
import dev.fauxband.lwm2m.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;

/** What a platform asks of its clients (OMA TS 1.0.2 §5.4, §5.5). */
final class SimDownlink {
    /** Requests to one client that may be open at once. */
    static final int OPEN_MAX = 32;

    private static final int TOKEN_OCTETS = 4;

    private final SimWire wire;
    private final SimObserver observer;
    private PlatformPolicy policy;

    SimDownlink(SimWire wire, SimObserver observer) {
        this.wire = wire;
        this.observer = observer;
        this.policy = wire.options().policy();
    }

    void behave(PlatformPolicy newPolicy) {
        policy = newPolicy;
    }

    /** Performs a command that is aimed at {@code client}. */
    void perform(long nowNs, SimClient client, PlatformCommand command, Consumer<String> line) {
        Order order = new Order(client, command.verb().word(), command.path(), line);
        if (client.open().size() >= OPEN_MAX) {
            order.refused(command.verb(), OPEN_MAX + " requests to " + client.endpoint() + " are open");
            return;
        }
        switch (command.verb()) {
            case OBSERVE -> observer.observe(nowNs, order);
            case CANCEL -> observer.cancel(nowNs, order);
            case READ -> read(nowNs, order);
            case WRITE -> command.value().ifPresent(value -> write(nowNs, order, value));
            case EXECUTE -> execute(nowNs, order, command.text());
            case DISCOVER -> discover(nowNs, order);
            case DELETE -> delete(nowNs, order);
            case LIST, LOG -> throw new IllegalStateException(command.verb() + " is not aimed at a client");
        }
    }

    private void read(long nowNs, Order order) {
        List<CoapOption> accept =
                Ask.option(OptionNumber.ACCEPT, policy.observing().accept());
        start(
                nowNs,
                order,
                ask(CoapCode.GET, order.path(), accept, Octets.EMPTY),
                (response, payload) -> order.valued(response, payload, PlatformLines::read));
    }

    private void write(long nowNs, Order order, PlatformValue value) {
        Optional<PayloadWriter.Payload> payload =
                PayloadWriter.write(order.path(), value, policy.writing().format());
        if (payload.isEmpty()) {
            order.refused(
                    PlatformVerb.WRITE, PlatformLines.value(value) + " is no value for the type of " + order.path());
            return;
        }
        Ask ask = new Ask(
                CoapCode.PUT,
                order.path(),
                Ask.option(OptionNumber.CONTENT_FORMAT, payload.get().format()),
                payload.get().octets(),
                policy.writing().blockExponent().orElse(BlockOption.SIZE_EXPONENT_MAX),
                wire.newToken(TOKEN_OCTETS));
        start(
                nowNs,
                order,
                ask,
                (response, none) -> order.line()
                        .accept(PlatformLines.wrote(order.client().endpoint(), order.path(), value, response.code())));
    }

    private void execute(long nowNs, Order order, String arguments) {
        OptionalInt text = arguments.isEmpty() ? OptionalInt.empty() : OptionalInt.of(ContentFormat.TEXT);
        Ask ask =
                ask(CoapCode.POST, order.path(), Ask.option(OptionNumber.CONTENT_FORMAT, text), Octets.utf8(arguments));
        start(
                nowNs,
                order,
                ask,
                (response, none) -> order.line()
                        .accept(PlatformLines.executed(order.client().endpoint(), order.path(), response.code())));
    }

    private void discover(long nowNs, Order order) {
        List<CoapOption> accept = Ask.option(OptionNumber.ACCEPT, OptionalInt.of(ContentFormat.LINK));
        start(
                nowNs,
                order,
                ask(CoapCode.GET, order.path(), accept, Octets.EMPTY),
                (response, payload) -> order.line()
                        .accept(PlatformLines.discovered(order.client().endpoint(), order.path(), payload.toUtf8())));
    }

    private void delete(long nowNs, Order order) {
        start(
                nowNs,
                order,
                ask(CoapCode.DELETE, order.path(), List.of(), Octets.EMPTY),
                (response, none) -> order.line()
                        .accept(PlatformLines.deleted(order.client().endpoint(), order.path(), response.code())));
    }

    private Ask ask(CoapCode method, Path path, List<CoapOption> options, Octets body) {
        return new Ask(method, path, options, body, BlockOption.SIZE_EXPONENT_MAX, wire.newToken(TOKEN_OCTETS));
    }

    private void start(long nowNs, Order order, Ask ask, Order.Success success) {
        SimExchange.start(nowNs, ask, order.client(), wire, order.ending(success));
    }
}
