package dev.fauxband.app.run;

import dev.fauxband.app.cli.UsageException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** How many modules there are and how hosts reach them. */
public final class DoorOptions {
    /** Each TCP door has a thread of its own. */
    private static final int MODULES_MAX = 256;

    private static final List<Integer> RATES =
            List.of(1200, 2400, 4800, 9600, 14_400, 19_200, 28_800, 38_400, 57_600, 115_200, 230_400, 460_800, 921_600);

    @Option(
            names = "--modules",
            paramLabel = "N",
            converter = Count.class,
            description = "Run N modules, 1 to 256, each with its own doors and identity. In the name of a door {n} "
                    + "is the number of the module, from 1 on; a port with + behind it counts on: 127.0.0.1:7000+.")
    private int modules = 1;

    @Option(
            names = "--pty",
            paramLabel = "LINK",
            description = "A serial port: LINK is a symbolic link to a pseudo-terminal. May come again.")
    private List<String> ptys = new ArrayList<>();

    @Option(
            names = "--tcp",
            paramLabel = "HOST:PORT",
            description = "A TCP port that carries the serial line; port 0 picks one. May come again.")
    private List<String> tcps = new ArrayList<>();

    @Option(
            names = "--rfc2217",
            paramLabel = "HOST:PORT",
            description = "A TCP port for clients of RFC 2217, which set rates and control lines too. May come again.")
    private List<String> rfc2217s = new ArrayList<>();

    @Option(
            names = "--lines",
            paramLabel = "LINE=ACTION,...",
            description = "What a client of --rfc2217 does to the module when it switches a control line on: "
                    + "dtr=power-key,rts=reset. Without it nothing.")
    private String lines = "";

    @Option(
            names = "--uart",
            paramLabel = "DEVICE:RATE",
            description = "A real serial port such as /dev/ttyUSB0:115200,8N1. Opened again when it vanishes and comes "
                    + "back. May come again.")
    private List<String> uarts = new ArrayList<>();

    @Option(
            names = "--baud",
            paramLabel = "RATE",
            converter = Rate.class,
            description =
                    "Octets leave and arrive at this rate in bit/s, at every door: 1200 to 921600. AT+IPR changes "
                            + "it. Without it they take no time.")
    private Optional<Integer> baud = Optional.empty();

    @Option(
            names = "--stdio",
            description = "Standard input and output are the serial line, and nothing else is there.")
    private boolean stdio;

    /** Reads {@code --modules}. */
    static final class Count implements ITypeConverter<Integer> {
        @Override
        public Integer convert(String text) {
            return number(text, "a number from 1 to " + MODULES_MAX);
        }
    }

    /** Reads {@code --baud}. */
    static final class Rate implements ITypeConverter<Integer> {
        @Override
        public Integer convert(String text) {
            return number(text, "a rate in bit/s, such as 9600");
        }
    }

    private static int number(String text, String form) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new TypeConversionException("takes " + form + ", not \"" + text + "\".");
        }
    }

    /** How many modules, 1 or more. */
    int modules() throws UsageException {
        if (modules < 1 || modules > MODULES_MAX) {
            throw new UsageException("--modules takes a number from 1 to " + MODULES_MAX + ", not " + modules + ".");
        }
        if (modules > 1 && stdio) {
            throw new UsageException("--stdio is one line for " + modules + " modules; leave --modules away.");
        }
        return modules;
    }

    /** The speed of the line in bit/s, if it has one. */
    Optional<Integer> baud() throws UsageException {
        if (baud.isPresent() && !RATES.contains(baud.get())) {
            throw new UsageException("--baud takes one of "
                    + String.join(", ", RATES.stream().map(String::valueOf).toList()) + ", not " + baud.get() + ".");
        }
        return baud;
    }

    List<String> ptys() {
        return ptys;
    }

    List<String> tcps() {
        return tcps;
    }

    List<String> rfc2217s() {
        return rfc2217s;
    }

    /** What the control lines of RFC 2217 clients do. */
    LineActions lines() throws UsageException {
        LineActions actions = LineActions.parse(lines);
        if (rfc2217s.isEmpty() && !actions.none()) {
            throw new UsageException("--lines needs --rfc2217 HOST:PORT: no other door has control lines.");
        }
        return actions;
    }

    List<String> uarts() {
        return uarts;
    }

    boolean stdio() {
        return stdio;
    }

    /** What to open where the user named no door. */
    Optional<String> defaultPty() {
        boolean none = ptys.isEmpty() && tcps.isEmpty() && rfc2217s.isEmpty() && uarts.isEmpty() && !stdio;
        return none ? Optional.of(modules == 1 ? "./fauxband.tty" : "./fauxband-{n}.tty") : Optional.empty();
    }
}
