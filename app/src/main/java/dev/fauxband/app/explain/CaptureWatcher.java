package dev.fauxband.app.explain;

import dev.fauxband.app.log.LoggedEvent;
import dev.fauxband.coap.CoapMessage;
import dev.fauxband.coap.CoapType;
import dev.fauxband.data.Octets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What datagrams alone show, where a log has no line of a host. */
final class CaptureWatcher implements Watcher {
    private Optional<Asked> register = Optional.empty();
    private Optional<Octets> update = Optional.empty();

    /** A Register without an answer so far. */
    private record Asked(int line, Octets token, int times) {}

    @Override
    public List<Found> wire(LoggedEvent event, boolean sent, CoapMessage message) {
        return sent ? sent(event, message) : received(event, message);
    }

    private List<Found> sent(LoggedEvent event, CoapMessage message) {
        if (Registering.update(message)) {
            update = Optional.of(message.token());
        }
        if (!Registering.register(message)) {
            return List.of();
        }
        Optional<Asked> before = register;
        boolean again = before.isPresent() && before.get().token().equals(message.token());
        register = Optional.of(
                again
                        ? new Asked(
                                before.get().line(),
                                message.token(),
                                before.get().times() + 1)
                        : new Asked(event.line(), message.token(), 1));
        return again
                ? List.of()
                : Stream.concat(unanswered(before).stream(), ConnectWatcher.lifetimes(event, message).stream())
                        .toList();
    }

    private List<Found> received(LoggedEvent event, CoapMessage message) {
        if (message.type() == CoapType.RST) {
            return List.of(LogMistake.SEND_RESET.at(event.line()));
        }
        if (!message.code().response()) {
            return List.of();
        }
        boolean refused = !message.code().success();
        boolean toRegister =
                register.filter(asked -> asked.token().equals(message.token())).isPresent();
        boolean toUpdate = update.equals(Optional.of(message.token()));
        register = toRegister ? Optional.empty() : register;
        if (!refused || (!toRegister && !toUpdate)) {
            return List.of();
        }
        LogMistake mistake = toRegister ? LogMistake.CONNECT_REFUSED : LogMistake.UPDATE_FAILED;
        return List.of(mistake.at(event.line(), "it answered " + CoapWords.code(message.code())));
    }

    private static List<Found> unanswered(Optional<Asked> asked) {
        List<Found> found = new ArrayList<>();
        asked.filter(one -> one.times() > 1)
                .ifPresent(one -> found.add(
                        LogMistake.CONNECT_UNANSWERED.at(one.line(), "it was sent " + one.times() + " times")));
        return found;
    }

    @Override
    public List<Found> end(Situation last) {
        return unanswered(register);
    }
}
