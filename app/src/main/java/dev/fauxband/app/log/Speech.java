package dev.fauxband.app.log;

import java.util.regex.Pattern;

/** Who says a line that nobody marked: the host, the module, or somebody who wrote a remark. */
final class Speech {
    private static final Pattern COMMAND =
            Pattern.compile("(?:AT|at|At)(?:[+*&^%$].*|[ \\t]+[+*&].*|[ \\t]+[A-Z]{3,}[=?].*"
                    + "|[EeIiQqVvZzXxFfAaHh]\\d{0,3}(?:[&;+EeQqVv].*)?|[SsDd]\\d.*|/)?");

    private static final Pattern RESULT = Pattern.compile("OK|ERROR|\\+CM[ES] ERROR.*"
            + "|(?:CONNECT|UPDATE|CLOSE|SEND) (?:OK|FAIL).*|RDY|[+*^][A-Z]+:.*|\\+QATWAKEUP|NO CARRIER|BUSY"
            + "|[FVUT][01]: [0-9A-F \\[\\]]+|0[01]: [0-9A-F ]+|.*BROM.*|Quectel.*|Revision:.*|BC\\d\\d.*|\\d{14,22}"
            + "|REBOOT\\w*|Neul|NORMAL POWER DOWN|POWER\\w* DOWN|Boot:.*|Security\\w?\\..*|Protocol\\..*");

    /** What no host ever types. */
    private static final Pattern ANSWER = Pattern.compile(
            "OK|ERROR|\\+CM[ES] ERROR.*" + "|(?:CONNECT|UPDATE|CLOSE|SEND) (?:OK|FAIL)|\\+(?:QLW|C)[A-Z]+: ?\\S.*|RDY");

    /** As a module cuts or says it: capitals, no prose. */
    private static final Pattern CAPITALS = Pattern.compile("[+*^]?[A-Z][A-Z0-9_]*(?: [A-Z]+)?:?");

    /** A command in the midst of a text: somebody tells of it. */
    private static final Pattern TOLD = Pattern.compile(".+\\bAT[+*][A-Z]{2,}.*");

    private static final Pattern PROSE = Pattern.compile(".*[a-z]{2,} +\\S*[a-z]{2,}.*");
    private static final Pattern REMARK = Pattern.compile("(?://|#|;|--|==|```|\\*\\*|/\\*|%).*");
    private static final Pattern NOISE = Pattern.compile("[^\\t\\x20-\\x7E]");
    private static final Pattern WORDS_OF_ANY_SCRIPT = Pattern.compile(
            "[\\p{IsHan}\\p{IsLatin}\\p{IsCyrillic}\\p{IsHangul}\\p{Punct}\\p{IsPunctuation}\\s\\d←→]*");

    private Speech() {}

    /** Whether it reads as a command line. */
    static boolean command(String text) {
        return COMMAND.matcher(text).matches();
    }

    /**
     * Whether the module says it.
     *
     * @param text as characters, not as octets
     * @param awaited whether a command is open, so that words may be its answer
     */
    static boolean module(String text, boolean awaited) {
        if (RESULT.matcher(text).matches()) {
            return true;
        }
        if (REMARK.matcher(text).matches() || TOLD.matcher(text).matches()) {
            return false;
        }
        if (NOISE.matcher(text).find()) {
            return !WORDS_OF_ANY_SCRIPT.matcher(text).matches() || text.indexOf('ÿ') >= 0;
        }
        return CAPITALS.matcher(text).matches()
                || (awaited && !PROSE.matcher(text).matches());
    }

    /** Whether a host cannot have said it, whatever marks say. */
    static boolean answer(String text) {
        return ANSWER.matcher(text).matches();
    }

    /** Whether somebody remarks it. */
    static boolean remark(String text) {
        return REMARK.matcher(text).matches();
    }

    /** Whether nobody but a module says it. */
    static boolean certain(String text) {
        return RESULT.matcher(text).matches();
    }

    /** Whether it ends what a command began. */
    static boolean finalResult(String text) {
        return text.equals("OK") || text.equals("ERROR") || text.startsWith("+CME ERROR") || text.startsWith("+CMS");
    }
}
