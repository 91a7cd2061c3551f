package dev.fauxband.sim.platform;

import dev.fauxband.coap.CoapCode;
import dev.fauxband.data.Octets;
import dev.fauxband.lwm2m.Path;
import java.util.Optional;
import java.util.stream.Collectors;

/** The words of every platform's log, listed at {@link PlatformInTheBox}. What came from outside is made printable. */
public final class PlatformLines {
    private static final int SHOWN_CHARS_MAX = 48;

    private static final int NUMBER_CHARS_MAX = 20;

    private PlatformLines() {}

    /** The lifetime is in seconds; the links are those of the Register's payload: {@code </1/0>,</19/0>}. */
    public static String registered(String endpoint, String location, long lifetimeS, String links) {
        return "registered " + name(endpoint) + " " + location + " lt=" + lifetimeS + " objects " + printable(links);
    }

    /** A Register or Update that was answered with an error; who sent it, or from where; why may be unknown: empty. */
    public static String registrationRefused(String who, CoapCode code, String why) {
        return "refused " + name(who) + ": " + code + (why.isEmpty() ? "" : ", because " + printable(why));
    }

    /** A Register or Update whose links came without their Content-Format. */
    static String linksUnmarked(String endpoint) {
        return "no Content-Format from " + name(endpoint) + ": its links were taken for link-format (40)";
    }

    /** With the links of all objects, when the Update brought them. */
    public static String updated(String endpoint, String location, long lifetimeS, Optional<String> links) {
        String line = "updated " + name(endpoint) + " " + location + " lt=" + lifetimeS;
        return links.map(text -> line + " objects " + printable(text)).orElse(line);
    }

    public static String deregistered(String endpoint, String location) {
        return "deregistered " + name(endpoint) + " " + location;
    }

    public static String expired(String endpoint, String location) {
        return "expired " + name(endpoint) + " " + location;
    }

    /** A line of the answer to {@code list}. */
    public static String client(String endpoint, String location, String address, long lifetimeS, String links) {
        return "client " + name(endpoint) + " " + location + " at " + address + " lt=" + lifetimeS + " objects "
                + printable(links);
    }

    public static String observed(String endpoint, Path path, PlatformValue value) {
        return "observed " + target(endpoint, path) + " " + value(value);
    }

    public static String cancelled(String endpoint, Path path) {
        return "cancelled " + target(endpoint, path);
    }

    public static String notified(String endpoint, Path path, PlatformValue value, boolean confirmable) {
        return "notified " + target(endpoint, path) + " " + value(value) + (confirmable ? " (CON)" : " (NON)");
    }

    public static String read(String endpoint, Path path, PlatformValue value) {
        return "read " + target(endpoint, path) + " " + value(value);
    }

    public static String wrote(String endpoint, Path path, PlatformValue value, CoapCode code) {
        int size = PayloadWriter.octets(path, value);
        return "wrote " + target(endpoint, path) + " " + size + (size == 1 ? " octet: " : " octets: ") + code(code);
    }

    public static String executed(String endpoint, Path path, CoapCode code) {
        return "executed " + target(endpoint, path) + ": " + code(code);
    }

    public static String discovered(String endpoint, Path path, String links) {
        return "discovered " + target(endpoint, path) + " " + printable(links);
    }

    public static String deleted(String endpoint, Path path, CoapCode code) {
        return "deleted " + target(endpoint, path) + ": " + code(code);
    }

    /** What failed is {@link PlatformVerb#word()} or {@code notify}; why is a {@link #code} or a few words. */
    public static String failed(String what, String endpoint, Path path, String why) {
        return what + " " + target(endpoint, path) + " failed: " + printable(why);
    }

    /** A command that was not even tried. */
    public static String refused(PlatformVerb verb, String why) {
        return verb.word() + " refused: " + printable(why);
    }

    /** {@code 2.04 CHANGED}: the number, and its name if RFC 7252 or RFC 7959 gives it one. */
    public static String code(CoapCode code) {
        return (code + " " + CodeName.of(code)).strip();
    }

    /** Octets in hex digits, text in quotes, numbers bare, members as {@code {0=AAAA0000, 1="on"}}. */
    public static String value(PlatformValue value) {
        if (value instanceof PlatformValue.Opaque opaque) {
            return opaque.octets().isEmpty() ? "(empty)" : opaque.octets().toHex();
        }
        if (value instanceof PlatformValue.Text text) {
            return bare(text.text()) ? text.text() : quoted(text.text());
        }
        return value instanceof PlatformValue.Nested nested
                ? nested.members().stream()
                        .map(member -> member.id() + "=" + value(member.value()))
                        .collect(Collectors.joining(", ", "{", "}"))
                : "";
    }

    /** An endpoint name as the command line takes it back: in quotes when it is not one plain word. */
    static String name(String endpoint) {
        boolean plain = !endpoint.isEmpty()
                && endpoint.chars().allMatch(c -> c > ' ' && c != '"' && c != '\\' && !Character.isISOControl(c))
                && !PathWord.resembles(endpoint);
        return plain ? endpoint : quoted(endpoint);
    }

    /** A typed word, for a message: printable and not too long. */
    static String shown(String typed) {
        return printable(typed.length() <= SHOWN_CHARS_MAX ? typed : typed.substring(0, SHOWN_CHARS_MAX) + "…");
    }

    private static String target(String endpoint, Path path) {
        return name(endpoint) + " " + path;
    }

    /** Numbers, addresses, true and false: what a person would not put in quotes. */
    private static boolean bare(String text) {
        if (text.equals("true") || text.equals("false")) {
            return true;
        }
        return text.length() <= NUMBER_CHARS_MAX
                && text.chars().anyMatch(PlatformLines::digit)
                && text.chars().allMatch(c -> digit(c) || c == '-' || c == '.');
    }

    private static boolean digit(int c) {
        return c >= '0' && c <= '9';
    }

    private static String quoted(String text) {
        return "\"" + printable(text.replace("\\", "\\\\").replace("\"", "\\\"")) + "\"";
    }

    /** One line stays one line: control characters as {@code \xHH}. */
    private static String printable(String text) {
        if (text.chars().noneMatch(PlatformLines::control)) {
            return text;
        }
        StringBuilder printable = new StringBuilder(text.length() + 8);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            printable.append(control(c) ? "\\x" + Octets.of(c).toHex() : String.valueOf(c));
        }
        return printable.toString();
    }

    private static boolean control(int c) {
        return Character.isISOControl(c);
    }
}
