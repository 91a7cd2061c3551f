package dev.fauxband.sim.platform;

import dev.fauxband.coap.BlockOption;
import dev.fauxband.coap.CoapCode;
import dev.fauxband.coap.CoapMessage;
import dev.fauxband.coap.CoapOption;
import dev.fauxband.coap.CoapType;
import dev.fauxband.coap.OptionNumber;
import dev.fauxband.data.Octets;
import dev.fauxband.lwm2m.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;

/** Asks for observations, ends them, and takes their notifications (RFC 7641). */
final class SimObserver {
    private final SimWire wire;
    private final Watcher watcher;
    private final Consumer<String> line;
    private PlatformPolicy policy;

    /** Told what comes of observing. */
    interface Watcher {
        /** An observation has begun. */
        void begun(long nowNs, SimClient client, Path path);

        /** A notification has come; whether it is any good, or is answered, is not known yet. */
        void arriving(long nowNs, SimClient client, Path path);

        /** A good one, acknowledged if it wants that. */
        void taken(ReceivedNotification notification, SimClient client);
    }

    /** @param line where lines about notifications go */
    SimObserver(SimWire wire, Watcher watcher, Consumer<String> line) {
        this.wire = wire;
        this.watcher = watcher;
        this.line = line;
        this.policy = wire.options().policy();
    }

    void behave(PlatformPolicy newPolicy) {
        policy = newPolicy;
    }

    void observe(long nowNs, Order order) {
        SimObservation observation = new SimObservation(
                order.path(),
                wire.newToken(policy.observing().tokenOctets()),
                policy.observing().accept());
        order.client().observations().add(observation);
        SimExchange.start(nowNs, ask(observation, Optional.of(0)), order.client(), wire, begin(order, observation));
    }

    private static Ask ask(SimObservation observation, Optional<Integer> observe) {
        List<CoapOption> options = new ArrayList<>(2);
        observe.ifPresent(value -> options.add(CoapOption.uint(OptionNumber.OBSERVE, value)));
        options.addAll(Ask.option(OptionNumber.ACCEPT, observation.accept()));
        return new Ask(
                CoapCode.GET,
                observation.path(),
                options,
                Octets.EMPTY,
                BlockOption.SIZE_EXPONENT_MAX,
                observation.token());
    }

    /** The answer begins the observation, or forgets it. */
    private SimExchange.Ending begin(Order order, SimObservation observation) {
        List<SimObservation> observations = order.client().observations();
        return new SimExchange.Ending() {
            @Override
            public void answered(long nowNs, CoapMessage response, Octets payload) {
                OptionalLong number = response.optionUint(OptionNumber.OBSERVE);
                boolean success = response.code().success();
                if (!success || number.isEmpty()) {
                    failed(
                            nowNs,
                            success ? "answered, but not as an observation" : PlatformLines.code(response.code()));
                    return;
                }
                observations.removeIf(
                        other -> other != observation && other.path().equals(order.path()));
                // A response that came apart may be the first notification: then it is counted as that.
                if (response.type() == CoapType.ACK) {
                    observation.takes(nowNs, number.getAsLong());
                }
                order.valued(response, payload, PlatformLines::observed);
                watcher.begun(nowNs, order.client(), order.path());
            }

            @Override
            public void failed(long nowNs, String why) {
                observations.remove(observation);
                order.failed(why);
            }
        };
    }

    /** Ends an observation, by its token (RFC 7641 §3.6). */
    void cancel(long nowNs, Order order) {
        Optional<SimObservation> observation = order.client().observation(order.path());
        if (observation.isEmpty()) {
            order.refused(
                    PlatformVerb.CANCEL,
                    order.path() + " of " + PlatformLines.name(order.client().endpoint()) + " is not observed");
            return;
        }
        SimExchange.Ending ending = order.ending((response, payload) -> {
            order.client().observations().remove(observation.get());
            order.line().accept(PlatformLines.cancelled(order.client().endpoint(), order.path()));
        });
        SimExchange.start(nowNs, ask(observation.get(), Optional.of(1)), order.client(), wire, ending);
    }

    /** A message with the token of an observation; false when the policy is that it gets no answer or RST. */
    boolean welcome(long nowNs, SimPeer peer, CoapMessage message, SimClient client, SimObservation observation) {
        watcher.arriving(nowNs, client, observation.path());
        if (policy.notifications() == PlatformPolicy.NotificationAnswer.RESET) {
            wire.sendEmpty(peer, CoapType.RST, message.messageId());
            failed(client, observation, "answered with RST, as the policy says");
        }
        return policy.notifications() == PlatformPolicy.NotificationAnswer.ACKNOWLEDGE;
    }

    /** A notification that has been acknowledged. */
    void notified(long nowNs, CoapMessage message, SimClient client, SimObservation observation) {
        OptionalLong number = message.optionUint(OptionNumber.OBSERVE);
        if (!message.code().success() || number.isEmpty()) {
            client.observations().remove(observation);
            failed(
                    client,
                    observation,
                    message.code().success() ? "without an Observe number" : PlatformLines.code(message.code()));
        } else if (observation.takes(nowNs, number.getAsLong())) {
            Order order = new Order(client, "notify", observation.path(), line);
            Ask rest = ask(observation, Optional.empty());
            SimExchange.fetchRest(
                    nowNs,
                    rest,
                    message,
                    client,
                    wire,
                    order.ending((first, payload) -> take(nowNs, first, payload, order)));
        }
    }

    private void take(long nowNs, CoapMessage first, Octets payload, Order order) {
        boolean confirmable = first.type() == CoapType.CON;
        order.valued(
                first, payload, (endpoint, path, value) -> PlatformLines.notified(endpoint, path, value, confirmable));
        ReceivedNotification notification = new ReceivedNotification(
                nowNs,
                order.client().endpoint(),
                order.path(),
                payload,
                Order.format(first),
                confirmable,
                first.messageId());
        watcher.taken(notification, order.client());
    }

    private void failed(SimClient client, SimObservation observation, String why) {
        line.accept(PlatformLines.failed("notify", client.endpoint(), observation.path(), why));
    }
}
