package dev.fauxband.app.console;

import dev.fauxband.app.box.BoxOptions;
import dev.fauxband.app.box.PlatformKind;
import dev.fauxband.app.box.PlatformWord;
import dev.fauxband.app.cli.AirOption;
import dev.fauxband.app.cli.Ending;
import dev.fauxband.app.cli.EnvironmentException;
import dev.fauxband.app.cli.ExitCode;
import dev.fauxband.app.cli.FaultOption;
import dev.fauxband.app.cli.UsageException;
import dev.fauxband.app.config.ModuleOptions;
import dev.fauxband.app.control.ControlledModules;
import dev.fauxband.app.control.EventHub;
import dev.fauxband.app.control.Token;
import dev.fauxband.io.clock.Clock;
import dev.fauxband.io.fleet.HostedModule;
import dev.fauxband.io.fleet.ModulePlan;
import dev.fauxband.io.fleet.Shard;
import dev.fauxband.io.fleet.Surroundings;
import dev.fauxband.io.net.Names;
import dev.fauxband.io.net.Reach;
import dev.fauxband.io.net.Redirection;
import dev.fauxband.io.net.Resolver;
import dev.fauxband.io.net.Routes;
import dev.fauxband.sim.fault.FaultKind;
import dev.fauxband.sim.fault.FaultOrder;
import dev.fauxband.sim.platform.PlatformInTheBox;
import dev.fauxband.trace.Trace;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code fauxband console}: a module, a platform, and the web console, until it is stopped. */
@Command(
        name = "console",
        description = {
            "Open the web console with a module and a platform in it.",
            "The browser opens where there is a display; the address is printed."
        },
        footer = {
            "fauxband console                     look, type, drop a datagram",
            "fauxband console --platform leshan   with Leshan as the platform",
            "fauxband console --at 127.0.0.1:0    at a free port",
            "fauxband run --console               the same for a module of yours"
        })
public final class ConsoleCommand implements Callable<Integer> {
    private static final String NAME = "module";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--at",
            paramLabel = "HOST:PORT",
            description = "Where the console is; port 0 picks one. Default: ${DEFAULT-VALUE}.")
    private String at = ConsoleOptions.ADDRESS;

    @Option(
            names = "--token",
            paramLabel = "TOKEN",
            description = "Who uses the console must know it; without it one is made and is in the address printed.")
    private Optional<String> token = Optional.empty();

    @Option(names = "--no-open", description = "Do not open the browser.")
    private boolean noOpen;

    @Option(
            names = "--platform",
            paramLabel = "leshan|sim",
            converter = PlatformWord.class,
            description = "Which platform: leshan or sim. Default: ${DEFAULT-VALUE}.")
    private PlatformKind kind = PlatformKind.SIM;

    @Mixin
    private AirOption air = new AirOption();

    @Mixin
    private FaultOption fault = new FaultOption();

    @Mixin
    private ModuleOptions module = new ModuleOptions();

    @Override
    public Integer call() throws UsageException, EnvironmentException, IOException {
        Token known = Token.of("--token", token);
        List<FaultOrder> faults = fault.orders(kind == PlatformKind.SIM);
        ModulePlan plan = new ModulePlan(NAME, module.profile(), module.identity(), module.seed(), Trace.Level.ALL);
        Clock clock = Clock.real();
        PlatformWatch watch = new PlatformWatch(kind, clock, line -> {});
        EventHub events = new EventHub((name, event) -> {}, name -> true);
        try (Ending ending = Ending.onSignal();
                PlatformInTheBox platform = kind.startNearby(BoxOptions.PLAIN, watch, clock)) {
            Routes routes = new Routes(Redirection.NONE.everythingTo(platform.address()), Reach.LOOPBACK);
            try (Names names = new Names(routes, Resolver.system());
                    Shard shard = Shard.start("fauxband-console", new Surroundings(clock, routes, names, events))) {
                HostedModule hosted = shard.add(plan);
                air.change().ifPresent(hosted::air);
                faults.forEach(order -> suffer(order, hosted, platform));
                ControlledModules modules = new ControlledModules(List.of(hosted), Optional.of(platform));
                Subject subject = new Subject("console", modules, events, Optional.of(watch));
                try (HttpDoors doors = HttpDoors.open("--at", at, known, subject)) {
                    tell(doors);
                    ending.await();
                }
            }
        }
        return ExitCode.DONE;
    }

    private static void suffer(FaultOrder order, HostedModule hosted, PlatformInTheBox platform) {
        hosted.suffer(order);
        if (order.concerns(FaultKind.PLATFORM)) {
            platform.suffer(order);
        }
    }

    private void tell(HttpDoors doors) {
        PrintWriter out = spec.commandLine().getOut();
        doors.warnings().forEach(spec.commandLine().getErr()::println);
        doors.lines().forEach(out::println);
        out.println("ready; Ctrl-C ends it");
        out.flush();
        if (!noOpen) {
            doors.page().ifPresent(page -> Browser.open(page, System.getenv()));
        }
    }
}
