package dev.fauxband.app;

import dev.fauxband.app.behaviour.BehavioursCommand;
import dev.fauxband.app.box.PlatformTool;
import dev.fauxband.app.config.ConfigCommand;
import dev.fauxband.app.console.ConsoleCommand;
import dev.fauxband.app.ctl.CtlCommand;
import dev.fauxband.app.demo.DemoCommand;
import dev.fauxband.app.docs.AirCommand;
import dev.fauxband.app.docs.FaultsCommand;
import dev.fauxband.app.docs.ManualCommand;
import dev.fauxband.app.docs.ProfilesCommand;
import dev.fauxband.app.doctor.DoctorCommand;
import dev.fauxband.app.ets.EtsCommand;
import dev.fauxband.app.explain.ExplainCommand;
import dev.fauxband.app.fleet.AttachCommand;
import dev.fauxband.app.fleet.FleetCommand;
import dev.fauxband.app.play.DiffCommand;
import dev.fauxband.app.play.PlayCommand;
import dev.fauxband.app.run.RunCommand;
import dev.fauxband.app.scenario.ScenariosCommand;
import dev.fauxband.app.shell.CompletionCommand;
import dev.fauxband.app.shell.ManCommand;
import dev.fauxband.app.tap.TapCommand;
import dev.fauxband.app.term.TermCommand;
import dev.fauxband.app.torture.TortureCommand;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;

/** The sub-commands, in the groups and the order of {@code --help}: a new one is a class and a line here. */
enum CommandGroup {
    MODULE(
            "A module",
            RunCommand::new,
            ConsoleCommand::new,
            TermCommand::new,
            DemoCommand::new,
            CtlCommand::new,
            PlatformTool::new),
    FLEET("Many modules", FleetCommand::new, AttachCommand::new),
    PLAYING(
            "Sessions written down",
            PlayCommand::new,
            ScenariosCommand::new,
            TapCommand::new,
            DiffCommand::new,
            ExplainCommand::new),
    TESTING("Your own firmware", TortureCommand::new),
    READING(
            "What the module does, and why",
            ManualCommand::new,
            ProfilesCommand::new,
            AirCommand::new,
            FaultsCommand::new,
            BehavioursCommand::new,
            ConfigCommand::new,
            EtsCommand::new),
    MACHINE("This machine", DoctorCommand::new, CompletionCommand::new, ManCommand::new);

    private final String title;

    @SuppressWarnings("ImmutableEnumChecker") // constructors
    private final List<Maker> makers;

    /** The constructor of a sub-command. */
    private interface Maker {
        Callable<Integer> make();
    }

    CommandGroup(String title, Maker... makers) {
        this.title = title;
        this.makers = List.of(makers);
    }

    String title() {
        return title;
    }

    /** New ones, each annotated with its name, description and examples. */
    List<Callable<Integer>> commands() {
        return makers.stream().map(Maker::make).toList();
    }

    /** New ones of all groups. */
    static List<Callable<Integer>> all() {
        return Arrays.stream(values())
                .flatMap(group -> group.commands().stream())
                .toList();
    }
}
