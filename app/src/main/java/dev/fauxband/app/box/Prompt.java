package dev.fauxband.app.box;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.fauxband.sim.fault.FaultKind;
import dev.fauxband.sim.fault.FaultOrder;
import dev.fauxband.sim.fault.FaultWords;
import dev.fauxband.sim.platform.ParsedCommand;
import dev.fauxband.sim.platform.PlatformCommandLine;
import dev.fauxband.sim.platform.PlatformInTheBox;
import dev.fauxband.sim.platform.PlatformVerb;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** The small prompt of a platform in the box: a command a line, what comes of it is printed as it happens. */
public final class Prompt {
    private static final List<String> LEAVE = List.of("quit", "exit");

    private final PlatformInTheBox platform;
    private final PrintWriter out;
    private final Consumer<FaultOrder> modules;

    /** @param modules who suffers from faults that are none of the platform's */
    public Prompt(PlatformInTheBox platform, PrintWriter out, Consumer<FaultOrder> modules) {
        this.platform = platform;
        this.out = out;
        this.modules = modules;
    }

    /** How a reading of commands ended. */
    public enum End {
        /** The user said {@code quit}. */
        QUIT,
        /** There is nothing more to read. */
        INPUT_ENDED
    }

    /** Reads and performs commands until the input ends. */
    public End read(InputStream in) throws IOException {
        BufferedReader lines = new BufferedReader(new InputStreamReader(in, UTF_8));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            String text = line.strip();
            if (LEAVE.contains(text)) {
                return End.QUIT;
            }
            if (!text.isEmpty()) {
                perform(text);
            }
        }
        return End.INPUT_ENDED;
    }

    private static String row(String form, String meaning) {
        return String.format(Locale.ROOT, "%-36s %s", form, meaning);
    }

    private void perform(String text) {
        if (text.equals("help")) {
            for (PlatformVerb verb : PlatformVerb.values()) {
                out.println(row(verb.form(), verb.meaning()));
            }
            out.println(row("fault WORDS", "let something go wrong; fauxband faults lists what"));
            out.println(row("quit", "End."));
            return;
        }
        if (text.equals("fault") || text.startsWith("fault ")) {
            suffer(text.substring("fault".length()).strip());
            return;
        }
        ParsedCommand parsed = PlatformCommandLine.parse(text);
        if (parsed instanceof ParsedCommand.Understood understood) {
            platform.perform(understood.command());
        } else {
            out.println(((ParsedCommand.NotUnderstood) parsed).why());
        }
    }

    private void suffer(String words) {
        FaultWords.Parsed parsed = FaultWords.parse(words);
        if (parsed instanceof FaultWords.Parsed.NotUnderstood not) {
            out.println(not.why());
            return;
        }
        FaultOrder order = ((FaultWords.Parsed.Understood) parsed).order();
        if (order.concerns(FaultKind.PLATFORM) && !platform.suffer(order) && order.needsPlatform()) {
            out.println("only the platform sim does that; fauxband run --platform sim has it.");
            return;
        }
        modules.accept(order);
        out.println("fault " + words + ": taken");
    }
}
