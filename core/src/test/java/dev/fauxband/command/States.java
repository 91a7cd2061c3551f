package dev.fauxband.command;

import dev.fauxband.script.Transcript;

/** Transcripts that lead to a state in which the platform's answer is awaited, and a name for each state. */
final class States {
    /** The host has sent Register. */
    static final String REGISTERING = Transcript.CONFIGURED + """
            > AT+QLWOPEN=0
            < OK
            ~> CON POST /rd
            """;

    /** The host has sent Update. */
    static final String UPDATING = Transcript.OBSERVED + """
            > AT+QLWUPDATE
            < OK
            ~> CON POST /rd/5
            """;

    /** The host has sent Deregister. */
    static final String DEREGISTERING = Transcript.OBSERVED + """
            > AT+QLWCLOSE
            < OK
            ~> CON DELETE /rd/5
            """;

    /** The host has sent a confirmable value. */
    static final String SENDING = Transcript.OBSERVED + """
            > AT+QLWDATASEND=19,0,0,1,01,0x0100
            < OK
            ~> CON 2.05 token=AB 01
            """;

    private States() {}

    /** The same with exact times: CONNECT OK comes 50 ms behind OK, and nothing else takes any. */
    static String exact(String script) {
        return "times exact\n" + script.replace("< CONNECT", "(50ms)\n< CONNECT");
    }

    static String named(String state) {
        return switch (state) {
            case "fresh" -> "";
            case "configured" -> Transcript.CONFIGURED;
            case "registering" -> REGISTERING;
            case "registered" -> Transcript.OBSERVED;
            case "updating" -> UPDATING;
            case "sending" -> SENDING;
            case "deregistering" -> DEREGISTERING;
            default -> throw new IllegalArgumentException(state);
        };
    }
}
