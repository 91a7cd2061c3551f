package dev.fauxband.app.control;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.Headers;
import dev.fauxband.data.IpLiteral;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Who may come in: requests that name this door as their host, from no page but its own, with the token. A page that
 * rebinds a name to this machine is kept out because it sends its own name as host.
 */
final class Gatekeeper {
    private static final Pattern HOST = Pattern.compile("(?:\\[([0-9A-Fa-f:.]+)]|([^:\\[\\]]+))(?::([0-9]{1,5}))?");
    private static final String SCHEME = "Bearer ";
    private static final int HTTP_PORT = 80;

    private final String named;
    private final int port;
    private final byte[] token;

    /**
     * Lets in who has the token.
     *
     * @param named the host as the user wrote it
     */
    Gatekeeper(String named, int port, String token) {
        this.named = named;
        this.port = port;
        this.token = token.getBytes(UTF_8);
    }

    /** Refuses a foreign host or origin. */
    void checkOrigin(Headers headers) throws Refusal {
        List<String> hosts = headers.getOrDefault("Host", List.of());
        if (hosts.size() != 1 || !ours(hosts.get(0))) {
            throw new Refusal(
                    Refusal.FORBIDDEN,
                    "the request names another host; use the address that run printed, such as http://127.0.0.1:" + port
                            + ".");
        }
        for (String origin : headers.getOrDefault("Origin", List.of())) {
            if (!origin.equalsIgnoreCase("http://" + hosts.get(0))) {
                throw new Refusal(Refusal.FORBIDDEN, "a page of another origin may not use this door.");
            }
        }
    }

    /** Refuses who has no token, or a wrong one. */
    void checkToken(Headers headers) throws Refusal {
        Optional<String> given = Optional.ofNullable(headers.getFirst("Authorization"));
        boolean bearer = given.isPresent() && given.get().regionMatches(true, 0, SCHEME, 0, SCHEME.length());
        byte[] shown = bearer ? given.get().substring(SCHEME.length()).strip().getBytes(UTF_8) : new byte[0];
        // Takes as long for a token that is nearly right as for any other.
        if (!MessageDigest.isEqual(token, shown)) {
            String mend = "send \"Authorization: Bearer TOKEN\" with the token that run printed.";
            throw new Refusal(
                    Refusal.UNAUTHORIZED, (bearer ? "the token is wrong; " : "the request has no token; ") + mend);
        }
    }

    private boolean ours(String host) {
        Matcher matcher = HOST.matcher(host);
        if (!matcher.matches()) {
            return false;
        }
        int at = matcher.group(3) == null ? HTTP_PORT : Integer.parseInt(matcher.group(3));
        String name = matcher.group(1) != null ? matcher.group(1) : matcher.group(2);
        boolean known = name.equalsIgnoreCase("localhost")
                || name.equalsIgnoreCase(named)
                || IpLiteral.parse(name).isPresent();
        return at == port && known;
    }
}
