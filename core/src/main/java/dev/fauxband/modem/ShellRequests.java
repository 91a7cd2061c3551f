package dev.fauxband.modem;

import dev.fauxband.at.LineState;
import dev.fauxband.data.ShortQueue;
import dev.fauxband.radio.RadioSettings;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the module asks its shell for, and the settings from which that follows. */
final class ShellRequests {
    /** Made with the first request: few modules ever have one. */
    private @Nullable ShortQueue<ModemRequest> requests;

    private NonVolatile kept;
    private RadioSettings lastRadio = RadioSettings.FACTORY;
    private int rate;

    /** The non-volatile memory holds this. */
    ShellRequests(NonVolatile kept) {
        this.kept = kept;
    }

    void add(ModemRequest request) {
        if (requests == null) {
            requests = new ShortQueue<>();
        }
        requests.add(request);
    }

    /** The address of this name is wanted, if there is one. */
    void resolve(Optional<String> name) {
        if (name.isPresent()) {
            add(new ModemRequest.Resolve(name.get()));
        }
    }

    Optional<ModemRequest> poll() {
        return requests == null ? Optional.empty() : requests.poll();
    }

    /** Asks for what follows from settings that have changed. */
    void follow(LineState line, RadioSettings radio) {
        if (line.current().rate() != rate) {
            rate = line.current().rate();
            add(new ModemRequest.LineRate(rate));
        }
        if (radio.equals(lastRadio) && line.stored().equals(kept.line())) {
            return;
        }
        lastRadio = radio;
        NonVolatile now = new NonVolatile(line.stored(), lastRadio.kept());
        if (!now.equals(kept)) {
            kept = now;
            add(new ModemRequest.Store(now.image()));
        }
    }
}
