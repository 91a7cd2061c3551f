package dev.fauxband.modem;

import dev.fauxband.at.LineState;
import dev.fauxband.data.ShortQueue;
import dev.fauxband.radio.RadioSettings;
import java.util.Optional;

/** What the module asks its shell for, and the settings from which that follows. */
final class ShellRequests {
    private final ShortQueue<ModemRequest> requests = new ShortQueue<>();
    private NonVolatile kept;
    private RadioSettings lastRadio = RadioSettings.FACTORY;
    private int rate;

    /** The non-volatile memory holds this. */
    ShellRequests(NonVolatile kept) {
        this.kept = kept;
    }

    void add(ModemRequest request) {
        requests.add(request);
    }

    /** The address of this name is wanted, if there is one. */
    void resolve(Optional<String> name) {
        if (name.isPresent()) {
            requests.add(new ModemRequest.Resolve(name.get()));
        }
    }

    Optional<ModemRequest> poll() {
        return requests.poll();
    }

    /** Asks for what follows from settings that have changed. */
    void follow(LineState line, RadioSettings radio) {
        if (line.current().rate() != rate) {
            rate = line.current().rate();
            requests.add(new ModemRequest.LineRate(rate));
        }
        if (radio.equals(lastRadio) && line.stored().equals(kept.line())) {
            return;
        }
        lastRadio = radio;
        NonVolatile now = new NonVolatile(line.stored(), lastRadio.kept());
        if (!now.equals(kept)) {
            kept = now;
            requests.add(new ModemRequest.Store(now.image()));
        }
    }
}
