package dev.fauxband.app.fleet;

import dev.fauxband.app.cli.EnvironmentException;
import dev.fauxband.app.cli.UsageException;
import dev.fauxband.app.console.ConsoleOptions;
import dev.fauxband.app.console.HttpDoors;
import dev.fauxband.app.console.Subject;
import dev.fauxband.app.control.EventHub;
import dev.fauxband.app.fleet.figures.Sample;
import dev.fauxband.io.fleet.Fleet;
import dev.fauxband.io.fleet.TraceSink;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The console of a fleet, if it is wanted; without it nothing is kept and nobody is asked. */
final class FleetConsole implements AutoCloseable {
    private final ConsoleOptions options;
    private final Target at;
    private final FleetDesk desk;
    private Optional<EventHub> events = Optional.empty();
    private Optional<HttpDoors> doors = Optional.empty();

    FleetConsole(ConsoleOptions options, Target at) {
        this.options = options;
        this.at = at;
        this.desk = new FleetDesk(at);
    }

    /** Passes on what modules say, and hears those that somebody looks at. */
    TraceSink beside(TraceSink other) {
        EventHub hub = new EventHub(other, desk.modules()::has);
        events = Optional.of(hub);
        return hub;
    }

    /** Opens the door to a fleet that has started, and says where it is. */
    List<String> open(Fleet fleet) throws UsageException, EnvironmentException {
        desk.follow(fleet);
        HttpDoors opened = HttpDoors.open(
                options, new Subject("fleet", desk.modules(), events.orElseThrow(), at.watch(), desk.operations()));
        doors = Optional.of(opened);
        return Stream.concat(opened.warnings().stream(), opened.lines().stream())
                .toList();
    }

    /** One more sample. */
    void see(Sample sample) {
        if (options.address().isPresent()) {
            desk.see(sample);
        }
    }

    @Override
    public void close() {
        doors.ifPresent(HttpDoors::close);
    }
}
