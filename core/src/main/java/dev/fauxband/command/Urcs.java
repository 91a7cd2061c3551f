package dev.fauxband.command;

import dev.fauxband.at.ReportTag;
import dev.fauxband.data.Octets;
import dev.fauxband.lwm2m.HostExchange;
import dev.fauxband.lwm2m.Lwm2mEvent;
import dev.fauxband.lwm2m.Path;
import java.util.Optional;

/** What the client tells, as URCs (Manual §4) and deferred results (§3.4–§3.8). */
public final class Urcs {
    private Urcs() {}

    /** A report for the line. */
    public record Report(Octets text, Tag tag) {}

    /** Which results the host has seen decides which commands it may give next. */
    public enum Tag implements ReportTag {
        /** Not of the LwM2M context: the radio's, or one from outside. */
        URC,
        OBSERVE_URC,
        /** Data, with them. */
        PUSHED_URC,
        /** That data wait in the receive buffer. */
        BUFFERED_URC,
        EXCHANGE_RESULT,
        SEND_RESULT;

        @Override
        public boolean deferredResult() {
            return this == EXCHANGE_RESULT || this == SEND_RESULT;
        }

        /** Whether what it tells ends with the LwM2M context. */
        public static boolean ofContext(ReportTag tag) {
            return tag != URC;
        }
    }

    /** The report that an event becomes; empty when it concerns the module alone. */
    public static Optional<Report> report(Lwm2mEvent event, QlwContext context) {
        if (event instanceof Lwm2mEvent.ExchangeEnded ended) {
            return report(name(ended.exchange()) + (ended.success() ? " OK" : " FAIL"), Tag.EXCHANGE_RESULT);
        }
        if (event instanceof Lwm2mEvent.SendEnded ended) {
            return report(ended.success() ? "SEND OK" : "SEND FAIL", Tag.SEND_RESULT);
        }
        if (event instanceof Lwm2mEvent.Observed observed) {
            return report("+QLWOBSERVE: 0," + ids(observed.path()), Tag.OBSERVE_URC);
        }
        if (event instanceof Lwm2mEvent.Cancelled cancelled) {
            return report("+QLWOBSERVE: 1," + ids(cancelled.path()), Tag.OBSERVE_URC);
        }
        if (event instanceof Lwm2mEvent.Pushed pushed) {
            Octets head = Octets.latin1(received(pushed.path(), pushed.value()) + ",");
            return Optional.of(new Report(head.concat(ReceivedFormat.of(context, pushed.value())), Tag.PUSHED_URC));
        }
        return event instanceof Lwm2mEvent.Buffered buffered
                ? report(received(buffered.path(), buffered.value()), Tag.BUFFERED_URC)
                : Optional.empty();
    }

    private static Optional<Report> report(String text, Tag tag) {
        return Optional.of(new Report(Octets.latin1(text), tag));
    }

    private static String name(HostExchange exchange) {
        return switch (exchange) {
            case REGISTER -> "CONNECT";
            case UPDATE -> "UPDATE";
            case DEREGISTER -> "CLOSE";
        };
    }

    private static String received(Path path, Octets value) {
        return "+QLWDATARECV: " + ids(path) + "," + value.size();
    }

    /** What a path does not name is -1. */
    private static String ids(Path path) {
        return path.object() + "," + path.instance() + "," + path.resource();
    }
}
