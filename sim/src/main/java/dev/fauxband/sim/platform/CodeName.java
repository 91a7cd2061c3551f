package dev.fauxband.sim.platform;

import dev.fauxband.coap.CoapCode;

/** The names of response codes, in capitals as logs show them (RFC 7252 §12.1.2, RFC 7959 §6). */
final class CodeName {
    private CodeName() {}

    /** Empty for a code without a name. */
    static String of(CoapCode code) {
        return switch (code.toString()) {
            case "2.01" -> "CREATED";
            case "2.02" -> "DELETED";
            case "2.03" -> "VALID";
            case "2.04" -> "CHANGED";
            case "2.05" -> "CONTENT";
            case "2.31" -> "CONTINUE";
            case "4.00" -> "BAD REQUEST";
            case "4.01" -> "UNAUTHORIZED";
            case "4.02" -> "BAD OPTION";
            case "4.03" -> "FORBIDDEN";
            case "4.04" -> "NOT FOUND";
            case "4.05" -> "METHOD NOT ALLOWED";
            case "4.06" -> "NOT ACCEPTABLE";
            case "4.08" -> "REQUEST ENTITY INCOMPLETE";
            case "4.12" -> "PRECONDITION FAILED";
            case "4.13" -> "REQUEST ENTITY TOO LARGE";
            case "4.15" -> "UNSUPPORTED CONTENT FORMAT";
            case "5.00" -> "INTERNAL SERVER ERROR";
            case "5.01" -> "NOT IMPLEMENTED";
            case "5.02" -> "BAD GATEWAY";
            case "5.03" -> "SERVICE UNAVAILABLE";
            case "5.04" -> "GATEWAY TIMEOUT";
            case "5.05" -> "PROXYING NOT SUPPORTED";
            default -> "";
        };
    }
}
