package dev.fauxband.app.box;

import dev.fauxband.app.cli.Ending;
import dev.fauxband.app.cli.EnvironmentException;
import dev.fauxband.app.cli.ExitCode;
import dev.fauxband.app.cli.KeyOptions;
import dev.fauxband.app.cli.StandardInput;
import dev.fauxband.app.cli.UsageException;
import dev.fauxband.data.Address;
import dev.fauxband.data.IpLiteral;
import dev.fauxband.sim.fault.FaultOrder;
import dev.fauxband.sim.platform.PlatformInTheBox;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code fauxband platform}: a platform alone, with a small prompt. */
@Command(
        name = "platform",
        description = {
            "Run an LwM2M platform alone, with a small prompt.",
            "It listens on 127.0.0.1; help at its prompt lists what it knows.",
            "With --psk, Leshan listens with DTLS too, on the port after --port."
        },
        footer = {
            "fauxband platform                      Leshan at 127.0.0.1:5683",
            "fauxband platform --kind sim --port 0  the simulated one, at a free port",
            "write 19/1/0 AAAA0000                  typed at its prompt"
        })
public final class PlatformTool implements Callable<Integer> {
    private static final int PORT_MAX = 65_535;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--kind",
            paramLabel = "leshan|sim",
            converter = PlatformWord.class,
            description = "Which one: leshan, an unmodified Leshan server, or sim. Default: ${DEFAULT-VALUE}.")
    private PlatformKind kind = PlatformKind.LESHAN;

    @Option(
            names = "--port",
            paramLabel = "PORT",
            description = "Where it listens on 127.0.0.1; 0 picks a free port. Default: ${DEFAULT-VALUE}.")
    private int port = PlatformKind.PORT;

    @Option(names = "--ipv6", description = "It listens on ::1 instead.")
    private boolean ipv6;

    @Mixin
    private ObserveOption observe = new ObserveOption();

    @Mixin
    private KeyOptions keys = new KeyOptions();

    @Override
    public Integer call() throws UsageException, EnvironmentException, IOException {
        PrintWriter out = spec.commandLine().getOut();
        BoxOptions options = new BoxOptions(keys.key(), observe.afterUpdate());
        kind.check(options.key());
        checkPort(options.key().isPresent());
        try (Ending ending = Ending.onSignal();
                PlatformInTheBox platform = start(options, out)) {
            out.println("platform " + kind + " " + platform.address());
            platform.secureAddress().ifPresent(at -> out.println("platform " + kind + " coaps://" + at));
            out.println("ready");
            Thread reading = new Thread(() -> read(platform, out, ending), "fauxband-prompt");
            reading.setDaemon(true);
            reading.start();
            ending.await();
        }
        return ExitCode.DONE;
    }

    private void checkPort(boolean secure) throws UsageException {
        int most = secure ? PORT_MAX - 1 : PORT_MAX;
        if (port < 0 || port > most) {
            String why = secure ? ", because DTLS takes the port after it" : "";
            throw new UsageException(
                    "--port takes a port from 0 to " + most + why + ", such as 5683, not \"" + port + "\".");
        }
    }

    private PlatformInTheBox start(BoxOptions options, PrintWriter out) throws EnvironmentException {
        Address at = new Address(IpLiteral.parse(ipv6 ? "::1" : "127.0.0.1").orElseThrow(), port);
        try {
            return kind.start(at, options, out::println);
        } catch (IOException e) {
            throw new EnvironmentException(
                    "cannot listen at " + at + ": name another port, or --port 0 to have one picked.");
        }
    }

    private static void noModule(FaultOrder order, PrintWriter out) {
        if (order instanceof FaultOrder.Begin begin && !order.needsPlatform()) {
            out.println(begin.fault().name().word() + " is none of a platform; fauxband faults lists which are.");
        }
    }

    /** A platform in the background has no input: only who types at a terminal ends it by ending his input. */
    private static void read(PlatformInTheBox platform, PrintWriter out, Ending ending) {
        try {
            Prompt.End end = new Prompt(platform, out, order -> noModule(order, out)).read(System.in);
            if (end == Prompt.End.QUIT || StandardInput.terminal()) {
                ending.end();
            }
        } catch (IOException e) {
            out.println("the prompt ends: " + e.getMessage());
        }
    }
}
