package dev.fauxband.app.cli;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code HOST:PORT} of the command line. */
public final class TcpAddress {
    private static final Pattern FORM = Pattern.compile("(?:\\[([0-9A-Fa-f:.]+)]|([^:\\[\\]]+)):([0-9]{1,5})");
    private static final int PORT_MAX = 65_535;

    private TcpAddress() {}

    /** The address; {@code localhost} and literals are not looked up. */
    public static InetSocketAddress parse(String option, String text) throws UsageException {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches() || Integer.parseInt(matcher.group(3)) > PORT_MAX) {
            throw new UsageException(
                    option + " takes HOST:PORT such as 127.0.0.1:7000, or 127.0.0.1:0 to have a port picked, not \""
                            + text + "\".");
        }
        String host = matcher.group(1) != null ? matcher.group(1) : matcher.group(2);
        try {
            return new InetSocketAddress(InetAddress.getByName(host), Integer.parseInt(matcher.group(3)));
        } catch (UnknownHostException e) {
            throw new UsageException(option + ": the host name " + host + " is unknown; write an address.");
        }
    }
}
