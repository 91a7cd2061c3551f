package dev.fauxband.sim.platform;

import dev.fauxband.coap.CoapMessage;
import dev.fauxband.coap.OptionNumber;
import dev.fauxband.data.Octets;
import dev.fauxband.lwm2m.Path;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Consumer;

/**
 * A request to a client, for whoever ordered it: it ends in one line.
 *
 * @param verb as the line names it
 * @param line where the line goes
 */
record Order(SimClient client, String verb, Path path, Consumer<String> line) {
    /** Makes the line for a value. */
    interface ValueLine {
        String of(String endpoint, Path path, PlatformValue value);
    }

    /** What to do with an answer that means success. */
    interface Success {
        void take(CoapMessage response, Octets payload);
    }

    void failed(String why) {
        line.accept(PlatformLines.failed(verb, client.endpoint(), path, why));
    }

    void refused(PlatformVerb refused, String why) {
        line.accept(PlatformLines.refused(refused, why));
    }

    /** The line for the value in an answer, or why it is not understood. */
    void valued(CoapMessage response, Octets payload, ValueLine valueLine) {
        PayloadReader.Result read = PayloadReader.read(path, format(response), payload);
        if (read instanceof PayloadReader.Result.Read value) {
            line.accept(valueLine.of(client.endpoint(), path, value.value()));
        } else if (read instanceof PayloadReader.Result.NotUnderstood not) {
            failed("cannot be understood: " + not.why());
        }
    }

    static OptionalInt format(CoapMessage response) {
        OptionalLong format = response.optionUint(OptionNumber.CONTENT_FORMAT);
        return format.isPresent() ? OptionalInt.of((int) format.getAsLong()) : OptionalInt.empty();
    }

    /** The end of a request that is over with its answer. */
    SimExchange.Ending ending(Success success) {
        Order order = this;
        return new SimExchange.Ending() {
            @Override
            public void answered(long nowNs, CoapMessage response, Octets payload) {
                if (response.code().success()) {
                    success.take(response, payload);
                } else {
                    order.failed(PlatformLines.code(response.code()));
                }
            }

            @Override
            public void failed(long nowNs, String why) {
                order.failed(why);
            }
        };
    }
}
