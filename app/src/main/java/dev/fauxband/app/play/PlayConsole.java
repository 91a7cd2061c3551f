package dev.fauxband.app.play;

import dev.fauxband.app.cli.EnvironmentException;
import dev.fauxband.app.cli.UsageException;
import dev.fauxband.app.console.ConsoleOptions;
import dev.fauxband.app.console.HttpDoors;
import dev.fauxband.app.console.Subject;
import dev.fauxband.app.console.Viewing;
import dev.fauxband.app.control.ControlledModules;
import dev.fauxband.app.control.EventHub;
import dev.fauxband.io.fleet.ModulePlan;
import dev.fauxband.io.view.Weather;
import dev.fauxband.script.Script;
import dev.fauxband.sim.fault.Fault;
import dev.fauxband.sim.fault.FaultOrder;
import dev.fauxband.trace.Trace;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;

/** The console of a play, if it is wanted: each module that plays is shown in it. */
final class PlayConsole implements FreshPlay.Watcher, AutoCloseable {
    private final boolean wanted;
    private final CommandLine command;
    private final boolean several;
    private final Viewing viewing;
    private final EventHub events;
    private final ControlledModules modules = new ControlledModules(List.of(), Optional.empty());
    private final HttpDoors doors;

    private PlayConsole(ConsoleOptions options, CommandLine command, boolean several)
            throws UsageException, EnvironmentException {
        this.wanted = options.address().isPresent();
        this.command = command;
        this.several = several;
        this.events = new EventHub((module, event) -> {}, module -> wanted);
        this.doors = HttpDoors.open(options, new Subject("play", modules, events, Optional.empty()));
        this.viewing = Viewing.when(wanted);
    }

    /** @param several whether each module is called by its script */
    static PlayConsole open(ConsoleOptions options, CommandLine command, boolean several)
            throws UsageException, EnvironmentException {
        PlayConsole console = new PlayConsole(options, command, several);
        console.doors.warnings().forEach(command.getErr()::println);
        console.doors.lines().forEach(command.getOut()::println);
        command.getOut().flush();
        return console;
    }

    @Override
    public FreshPlay.Stage watch(FreshPlay.Stage stage, Script script, FreshPlay.Setup setup) {
        if (!wanted) {
            return stage;
        }
        String name = several ? String.valueOf(Path.of(script.name()).getFileName()) : "module";
        ModulePlan plan = new ModulePlan(name, setup.profile(), setup.identity(), setup.seed(), Trace.Level.ALL);
        Weather weather = new Weather(setup.air(), faults(setup));
        PlayedModule module = new PlayedModule(plan, stage, weather, event -> events.event(name, event));
        modules.put(module);
        return module.stage();
    }

    private static List<Fault> faults(FreshPlay.Setup setup) {
        return setup.faults().stream()
                .filter(FaultOrder.Begin.class::isInstance)
                .map(order -> ((FaultOrder.Begin) order).fault())
                .toList();
    }

    /** Stays until Ctrl-C when somebody may look. */
    void await(int exitCode) {
        viewing.await(command.getOut(), exitCode);
    }

    @Override
    public void close() {
        doors.close();
        viewing.close();
    }
}
