package dev.fauxband.app.run;

import dev.fauxband.app.cli.TcpAddress;
import dev.fauxband.app.cli.UsageException;
import java.net.InetSocketAddress;

/**
 * Where a door of one of several modules is, from an option that speaks of all of them.
 *
 * @param option its name, for complaints
 * @param number of the module, from 1 on
 * @param modules how many there are
 */
record DoorPlace(String option, int number, int modules) {
    private static final String NUMBER = "{n}";
    private static final int PORT_MAX = 65_535;

    /** A name with the module's number in the place of {@code {n}}, which must be there when there are several. */
    String name(String text) throws UsageException {
        if (text.isBlank()) {
            throw new UsageException(option + " takes a name, not nothing; without --pty the link is ./fauxband.tty.");
        }
        if (modules > 1 && !text.contains(NUMBER)) {
            throw new UsageException(option + " " + text + " is one place for " + modules + " modules; write " + NUMBER
                    + " where the number of the module belongs.");
        }
        return text.replace(NUMBER, Integer.toString(number));
    }

    /** An address; {@code HOST:7000+} gives each module the next port, {@code HOST:0} any. */
    InetSocketAddress address(String text) throws UsageException {
        boolean counts = text.endsWith("+");
        InetSocketAddress first = TcpAddress.parse(option, counts ? text.substring(0, text.length() - 1) : text);
        if (first.getPort() == 0 || (modules == 1 && !counts)) {
            return first;
        }
        if (!counts) {
            throw new UsageException(option + " " + text + " is one port for " + modules + " modules; write " + text
                    + "+ to count on from there.");
        }
        int port = first.getPort() + number - 1;
        if (first.getPort() + modules - 1 > PORT_MAX) {
            throw new UsageException(option + " " + text + " leaves no port for module "
                    + (PORT_MAX + 1 - first.getPort() + 1) + "; begin at " + (PORT_MAX + 1 - modules) + " or below.");
        }
        return new InetSocketAddress(first.getAddress(), port);
    }
}
