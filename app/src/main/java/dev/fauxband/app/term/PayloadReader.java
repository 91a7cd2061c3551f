package dev.fauxband.app.term;

import dev.fauxband.data.Octets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the payload in a line, typed or said. Whether it is hex or text its length tells, which stands beside it: the
 * digits are twice as many.
 */
final class PayloadReader {
    private static final Pattern SENT = Pattern.compile(
            "AT\\+QLWDATASEND=\\s*\\d+\\s*,\\s*\\d+\\s*,\\s*\\d+\\s*,\\s*(\\d{1,4})\\s*,(.*),[^,]*",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern RECEIVED = Pattern.compile("\\+QLWDATARECV: \\d+,\\d+,\\d+,(\\d{1,4}),(.*)");
    private static final Pattern READ = Pattern.compile("\\+QLWRD: ([1-9]\\d{0,3}),\\d+");

    /** So many octets were announced by the line before. */
    private int announced;

    /** What the host typed. */
    Optional<Payload> typed(String line) {
        return find(SENT, line.strip());
    }

    /** What the module said. */
    Optional<Payload> said(String text) {
        int due = announced;
        Matcher read = READ.matcher(text);
        announced = read.matches() ? Integer.parseInt(read.group(1)) : 0;
        return due > 0 ? of(due, text) : find(RECEIVED, text);
    }

    private static Optional<Payload> find(Pattern pattern, String line) {
        Matcher matcher = pattern.matcher(line);
        return matcher.matches() ? of(Integer.parseInt(matcher.group(1)), matcher.group(2)) : Optional.empty();
    }

    private static Optional<Payload> of(int octets, String data) {
        String bare = data.replaceFirst("^\\s*\"(.*)\"\\s*$", "$1");
        if (bare.length() == 2 * octets) {
            return Octets.hex(bare).map(Payload::new);
        }
        return bare.length() == octets ? Optional.of(new Payload(Octets.latin1(bare))) : Optional.empty();
    }
}
