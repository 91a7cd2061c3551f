package dev.fauxband.io.fleet;

import dev.fauxband.trace.TraceEvent;
import java.util.Optional;
import java.util.function.Supplier;

/** Says what happens in a module to whom it concerns, and remembers the last of it. */
final class Teller {
    private final String module;
    private final TraceSink sink;
    private final LastEvents last = new LastEvents();

    Teller(String module, TraceSink sink) {
        this.module = module;
        this.sink = sink;
    }

    void tell(TraceEvent event) {
        last.add(event);
        sink.event(module, event);
    }

    void tellAll(Supplier<Optional<TraceEvent>> source) {
        for (Optional<TraceEvent> out = source.get(); out.isPresent(); out = source.get()) {
            tell(out.get());
        }
    }

    LastEvents last() {
        return last;
    }
}
