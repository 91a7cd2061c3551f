package dev.fauxband.app.docs;

import dev.fauxband.at.DteOutput;
import dev.fauxband.command.Identity;
import dev.fauxband.data.Octets;
import dev.fauxband.modem.Modem;
import dev.fauxband.modem.ModemProfile;
import dev.fauxband.trace.Trace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A module that was just switched on, to be asked one thing. */
final class FreshModule {
    private static final long SEED = 0;

    private FreshModule() {}

    /** The lines that it answers to a command, the result code last, however long that takes. */
    static List<String> answer(String command) {
        Modem modem = new Modem(ModemProfile.BC26, Identity.EXAMPLE, SEED, Trace.Level.OFF);
        modem.receiveFromDte(0, Octets.latin1("ATE0\r"));
        modem.receiveFromDte(0, Octets.latin1(command + "\r"));
        while (modem.commandOpen()) {
            modem.handleTimeout(modem.nextDeadlineNs());
        }
        List<String> lines = new ArrayList<>();
        Optional<DteOutput> output = modem.pollDte();
        while (output.isPresent()) {
            if (output.get().kind() == DteOutput.Kind.ANSWER) {
                output.get()
                        .octets()
                        .toLatin1()
                        .lines()
                        .filter(line -> !line.isEmpty())
                        .forEach(lines::add);
            }
            output = modem.pollDte();
        }
        // The first OK is that of ATE0.
        return List.copyOf(lines.subList(1, lines.size()));
    }

    /** What comes before the result code. */
    static List<String> information(String command) {
        List<String> lines = answer(command);
        return lines.subList(0, lines.size() - 1);
    }
}
