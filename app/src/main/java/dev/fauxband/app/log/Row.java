package dev.fauxband.app.log;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A line of a table or of JSON objects, written as other logs write it: time, mark, text. */
final class Row {
    private static final Pattern TABLE =
            Pattern.compile("(?i)\"?(?<time>[^,;\"]*)\"?[,;]\\s*\"?(?<way>tx|rx)\"?[,;]\\s*\"(?<text>.*)\"");
    private static final String TIME = "(?=.*\"(?:ts|time|timestamp)\"\\s*:\\s*\"?(?<time>[^\",}]*))?";
    private static final String WAY = "(?=.*\"(?:dir|direction|way)\"\\s*:\\s*\"(?<way>tx|rx)\")";
    private static final String TEXT =
            "(?=.*\"(?:data|text|line|msg|message)\"\\s*:\\s*\"(?<text>(?:[^\"\\\\]|\\\\.)*)\")";
    private static final Pattern OBJECT = Pattern.compile("(?i)\\{" + TIME + WAY + TEXT + ".*\\},?");

    private Row() {}

    /** A line as it is, or as {@code time TX: text}. */
    static String plain(String line) {
        return written(TABLE.matcher(line.strip()), "\"\"")
                .or(() -> written(OBJECT.matcher(line.strip()), "\\\""))
                .orElse(line);
    }

    private static Optional<String> written(Matcher row, String quote) {
        if (!row.matches()) {
            return Optional.empty();
        }
        String time = row.group("time") == null ? "" : row.group("time") + " ";
        return Optional.of(time + row.group("way") + ": " + row.group("text").replace(quote, "\""));
    }
}
