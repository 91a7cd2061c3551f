package dev.fauxband.app.console;

import dev.fauxband.app.cli.BuildVersion;
import dev.fauxband.app.control.ControlledModules;
import dev.fauxband.app.control.EventHub;
import dev.fauxband.app.control.Operation;
import dev.fauxband.app.control.Operations;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a console looks at, and the operations that its doors offer.
 *
 * @param command that runs
 * @param events what its modules say
 * @param platform what the platform in the box says, if there is one
 * @param fleet operations that only a fleet has
 */
public record Subject(
        String command,
        ControlledModules modules,
        EventHub events,
        Optional<PlatformWatch> platform,
        List<Operation> fleet) {
    public Subject {
        fleet = List.copyOf(fleet);
    }

    /** One that is no fleet. */
    public Subject(String command, ControlledModules modules, EventHub events, Optional<PlatformWatch> platform) {
        this(command, modules, events, platform, List.of());
    }

    /** All that the doors offer. */
    public List<Operation> operations() {
        List<Operation> all = new ArrayList<>(Operations.of(modules, events));
        all.add(Operation.get(
                "console", "/v1/console", "What the console looks at", ConsoleBody.class, call -> console()));
        all.addAll(new LineDesk(modules).operations());
        all.addAll(Catalogue.operations());
        all.addAll(Recordings.operations());
        all.addAll(new PlatformDesk(modules, platform).operations());
        all.addAll(fleet);
        return List.copyOf(all);
    }

    private ConsoleBody console() {
        return new ConsoleBody(command, BuildVersion.text(), platform.isPresent(), !fleet.isEmpty());
    }
}
