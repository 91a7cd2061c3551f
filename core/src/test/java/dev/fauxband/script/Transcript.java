package dev.fauxband.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.fauxband.command.Identity;
import dev.fauxband.modem.Modem;
import dev.fauxband.modem.ModemProfile;
import dev.fauxband.modem.ProfileField;
import dev.fauxband.trace.Trace;
import java.util.ArrayList;
import java.util.List;

/** Plays transcripts on a fresh module in virtual time; the script is the platform. */
public final class Transcript {
    /** A fresh module up to what the manual's chapter 5 configures. */
    public static final String CONFIGURED = """
            > AT+QLWSERV="180.101.147.115",5683
            < OK
            > AT+QLWCONF="867724030023557"
            < OK
            > AT+QLWADDOBJ=19,0,1,"0"
            < OK
            > AT+QLWADDOBJ=19,1,1,"0"
            < OK
            """;

    /** Registered at /rd/5 in direct push mode; nothing observed. */
    public static final String REGISTERED = CONFIGURED + """
            > AT+QLWOPEN=0
            < OK
            ~> CON POST /rd
            <~ ACK 2.01 location=/rd/5
            < CONNECT OK
            (1s)
            """;

    /** Registered, and 19/0/0 observed with token AB. */
    public static final String OBSERVED = REGISTERED + """
            <~ CON GET /19/0/0 mid=7 token=AB observe=0
            ~> ACK 2.05 mid=7 token=AB
            < +QLWOBSERVE: 0,19,0,0
            (1s)
            """;

    /** As {@link #OBSERVED}, but in buffer access mode. */
    public static final String BUFFERED = OBSERVED.replace("AT+QLWOPEN=0", "AT+QLWOPEN=1");

    private static final long SEED = 1;

    /** Lines that hosts have typed while somebody watched, on this thread. */
    private static final ThreadLocal<List<String>> TYPED = new ThreadLocal<>();

    private Transcript() {}

    /** From now on {@link #typed} knows what hosts type on this thread. */
    public static void watch() {
        TYPED.set(new ArrayList<>());
    }

    /** The lines typed since {@link #watch}, which ends with this. */
    public static List<String> typed() {
        List<String> typed = List.copyOf(TYPED.get());
        TYPED.remove();
        return typed;
    }

    private static void note(Script script) {
        List<String> typed = TYPED.get();
        for (ScriptLine line : script.lines()) {
            if (typed != null && line instanceof ScriptLine.Host host) {
                typed.add(host.text());
            }
        }
    }

    public static void play(String script) {
        play(ModemProfile.BC26, script);
    }

    public static void play(ModemProfile profile, String script) {
        PlayReport report = report(profile, script);
        if (!report.passed()) {
            fail(report.differences().get(0) + "\n" + numbered(script));
        }
    }

    /** Plays a script that must differ, and gives its first difference. */
    public static String difference(String script) {
        PlayReport report = report(ModemProfile.BC26, script);
        assertThat(report.passed()).as("the script should differ").isFalse();
        return report.differences().get(0).toString();
    }

    /** {@code bc26} with one field changed. */
    public static ModemProfile with(ProfileField field, String value) {
        return ModemProfile.BC26.with(field, value);
    }

    private static PlayReport report(ModemProfile profile, String script) {
        ScriptParser.Result parsed = ScriptParser.parse("script", script);
        if (!(parsed instanceof ScriptParser.Result.Read read)) {
            return fail(((ScriptParser.Result.Wrong) parsed).error().toString());
        }
        note(read.script());
        Modem modem = new Modem(profile, Identity.EXAMPLE, SEED, Trace.Level.ALL);
        return new ScriptPlayer(new ModemTarget(modem), ScriptPlayer.Settings.VIRTUAL).play(read.script());
    }

    private static String numbered(String script) {
        StringBuilder text = new StringBuilder();
        int number = 1;
        for (String line : script.lines().toList()) {
            text.append(number++).append("  ").append(line).append('\n');
        }
        return text.toString();
    }
}
