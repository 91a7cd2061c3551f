package dev.fauxband.app.console;

import dev.fauxband.coap.CoapCode;
import java.util.Map;

/** The names of CoAP codes (RFC 7252 §12.1, RFC 7959 §2.9). */
final class CodeName {
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("0.00", "Empty"),
            Map.entry("0.01", "GET"),
            Map.entry("0.02", "POST"),
            Map.entry("0.03", "PUT"),
            Map.entry("0.04", "DELETE"),
            Map.entry("2.01", "Created"),
            Map.entry("2.02", "Deleted"),
            Map.entry("2.03", "Valid"),
            Map.entry("2.04", "Changed"),
            Map.entry("2.05", "Content"),
            Map.entry("2.31", "Continue"),
            Map.entry("4.00", "Bad Request"),
            Map.entry("4.01", "Unauthorized"),
            Map.entry("4.02", "Bad Option"),
            Map.entry("4.03", "Forbidden"),
            Map.entry("4.04", "Not Found"),
            Map.entry("4.05", "Method Not Allowed"),
            Map.entry("4.06", "Not Acceptable"),
            Map.entry("4.08", "Request Entity Incomplete"),
            Map.entry("4.12", "Precondition Failed"),
            Map.entry("4.13", "Request Entity Too Large"),
            Map.entry("4.15", "Unsupported Content-Format"),
            Map.entry("5.00", "Internal Server Error"),
            Map.entry("5.01", "Not Implemented"),
            Map.entry("5.02", "Bad Gateway"),
            Map.entry("5.03", "Service Unavailable"),
            Map.entry("5.04", "Gateway Timeout"),
            Map.entry("5.05", "Proxying Not Supported"));

    private CodeName() {}

    /** {@code 2.05 Content}; the code alone where there is no name. */
    static String of(CoapCode code) {
        return (code + " " + NAMES.getOrDefault(code.toString(), "")).strip();
    }
}
