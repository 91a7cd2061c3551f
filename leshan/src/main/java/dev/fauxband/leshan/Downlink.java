package dev.fauxband.leshan;

import dev.fauxband.coap.CoapCode;
import dev.fauxband.lwm2m.Path;
import dev.fauxband.sim.platform.PlatformCommand;
import dev.fauxband.sim.platform.PlatformLines;
import dev.fauxband.sim.platform.PlatformValue;
import dev.fauxband.sim.platform.PlatformVerb;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.eclipse.leshan.core.ResponseCode;
import org.eclipse.leshan.core.link.DefaultLinkSerializer;
import org.eclipse.leshan.core.node.LwM2mPath;
import org.eclipse.leshan.core.observation.SingleObservation;
import org.eclipse.leshan.core.request.CancelObservationRequest;
import org.eclipse.leshan.core.request.DeleteRequest;
import org.eclipse.leshan.core.request.DiscoverRequest;
import org.eclipse.leshan.core.request.DownlinkDeviceManagementRequest;
import org.eclipse.leshan.core.request.ExecuteRequest;
import org.eclipse.leshan.core.request.ObserveRequest;
import org.eclipse.leshan.core.request.ReadRequest;
import org.eclipse.leshan.core.response.LwM2mResponse;
import org.eclipse.leshan.core.response.ObserveResponse;
import org.eclipse.leshan.server.LeshanServer;
import org.eclipse.leshan.server.registration.Registration;

/** Requests to clients: each is sent at once and ends in one line, whether it was answered or not. */
final class Downlink {
    private final LeshanServer server;
    private final WriteNodes writes;
    private final Duration answerWithin;

    Downlink(LeshanServer server, WriteNodes writes, Duration answerWithin) {
        this.server = server;
        this.writes = writes;
        this.answerWithin = answerWithin;
    }

    /** One request under way: to whom, about what, and where its line goes. */
    private record Order(Registration client, PlatformVerb verb, Path path, Consumer<String> line) {
        String endpoint() {
            return client.getEndpoint();
        }

        void failed(String why) {
            line.accept(PlatformLines.failed(verb.word(), endpoint(), path, why));
        }

        void refused(String why) {
            line.accept(PlatformLines.refused(verb, why));
        }
    }

    /** Performs a command that is aimed at {@code client}. */
    void perform(Registration client, PlatformCommand command, Consumer<String> line) {
        Order order = new Order(client, command.verb(), command.path(), line);
        switch (command.verb()) {
            case OBSERVE -> observe(order);
            case CANCEL -> cancel(order);
            case READ -> read(order);
            case WRITE -> command.value().ifPresent(value -> write(order, value));
            case EXECUTE -> execute(order, command.text());
            case DISCOVER -> discover(order);
            case DELETE -> delete(order);
            case LIST, LOG -> throw new IllegalStateException(command.verb() + " is not aimed at a client");
        }
    }

    void observe(Registration client, Path path, Consumer<String> line) {
        observe(new Order(client, PlatformVerb.OBSERVE, path, line));
    }

    private void observe(Order order) {
        send(order, () -> new ObserveRequest(order.path().toString()), response -> observed(order, response));
    }

    private static String observed(Order order, ObserveResponse response) {
        // Without the Observe option it was a plain read: the client has no room for another observer.
        return response.getObservation() == null
                ? PlatformLines.failed(
                        order.verb().word(), order.endpoint(), order.path(), "answered, but not as an observation")
                : PlatformLines.observed(order.endpoint(), order.path(), NodeValues.of(response.getContent()));
    }

    private void cancel(Order order) {
        Optional<SingleObservation> observation = observation(order);
        if (observation.isEmpty()) {
            order.refused(order.path() + " of " + order.endpoint() + " is not observed");
            return;
        }
        send(order, () -> new CancelObservationRequest(observation.get()), response -> {
            server.getObservationService().cancelObservation(observation.get());
            return PlatformLines.cancelled(order.endpoint(), order.path());
        });
    }

    private Optional<SingleObservation> observation(Order order) {
        LwM2mPath path = new LwM2mPath(order.path().toString());
        return server.getObservationService().getObservations(order.client()).stream()
                .filter(SingleObservation.class::isInstance)
                .map(SingleObservation.class::cast)
                .filter(observation -> observation.getPath().equals(path))
                .findFirst();
    }

    private void read(Order order) {
        send(
                order,
                () -> new ReadRequest(order.path().toString()),
                response -> PlatformLines.read(order.endpoint(), order.path(), NodeValues.of(response.getContent())));
    }

    private void write(Order order, PlatformValue value) {
        send(
                order,
                () -> writes.request(order.path(), value),
                response -> PlatformLines.wrote(order.endpoint(), order.path(), value, code(response)));
    }

    private void execute(Order order, String arguments) {
        send(
                order,
                () -> new ExecuteRequest(order.path().toString(), arguments),
                response -> PlatformLines.executed(order.endpoint(), order.path(), code(response)));
    }

    private void discover(Order order) {
        send(
                order,
                () -> new DiscoverRequest(order.path().toString()),
                response -> PlatformLines.discovered(
                        order.endpoint(),
                        order.path(),
                        new DefaultLinkSerializer().serializeCoreLinkFormat(response.getObjectLinks())));
    }

    private void delete(Order order) {
        send(
                order,
                () -> new DeleteRequest(order.path().toString()),
                response -> PlatformLines.deleted(order.endpoint(), order.path(), code(response)));
    }

    private <T extends LwM2mResponse> void send(
            Order order, Supplier<DownlinkDeviceManagementRequest<T>> request, Function<T, String> success) {
        try {
            server.send(
                    order.client(),
                    request.get(),
                    answerWithin.toMillis(),
                    response -> ended(order, response, success),
                    failure -> order.failed(FailureWords.of(failure, answerWithin)));
        } catch (RuntimeException e) {
            // Leshan has several unrelated exceptions for what it cannot encode or will not send.
            order.refused(FailureWords.of(e, answerWithin));
        }
    }

    private static <T extends LwM2mResponse> void ended(Order order, T response, Function<T, String> success) {
        if (response.isSuccess()) {
            order.line().accept(success.apply(response));
        } else {
            order.failed(PlatformLines.code(code(response)));
        }
    }

    /** Leshan writes 2.04 as 204. */
    static CoapCode code(LwM2mResponse response) {
        ResponseCode code = response.getCode();
        return CoapCode.of(code.getCode() / 100, code.getCode() % 100);
    }
}
