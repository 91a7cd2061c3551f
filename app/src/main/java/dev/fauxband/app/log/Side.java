package dev.fauxband.app.log;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Who says a line, as logs mark it. */
enum Side {
    /** The host, to the module. */
    HOST(
            "\\w+ ?(?:-+>|→|to) ?(?:BC26|MODEM|MODULE) ?[:：] ?|发送?\\s*(?:数据)?\\s*(?:→|-*>|：|:)\\s*◇?|→\\s*◇?|>>+ ?|-+>"
                    + " ?|=+> ?|> ?(?=\\S)|AT ?> ?(?=\\S)",
            "TX|TXD|SEND|SENT|SENDLINE|SENDING|WRITE|WROTE|REQUEST|REQ|COMMAND|CMD|HOST|MCU|OUT|H"),
    /** The module, to the host. */
    MODULE(
            "(?:BC26|MODEM|MODULE) ?(?:-+>|→|to) ?\\w+ ?[:：]"
                    + " ?|(?:接收|收到|收)\\s*(?:数据)?\\s*(?:←|<-*|→|：|:)\\s*◆?|←\\s*◆?|<<+ ?|<-+ ?|<=+ ?|<(?!\\w{1,8}>)"
                    + " ?(?=[^\\s<\\\\-])|< (?=\\S)|AT ?< ?(?=\\S)",
            "RX|RXD|RECV|RECEIVE|RECEIVED|RECVLINE|READ|RESPONSE|RESP|RSP|REPLY|MODULE|MODEM|BC26|IN|M");

    /** What programs put before the word: the name of a port. */
    private static final String PORT = "(?:#\\s*)?(?:(?:UART|COM|TTY|AT|NB)\\w*[\\s:_-]+)?";

    private final Pattern mark;

    Side(String marks, String words) {
        String word = "(?:" + words + ")\\d?";
        String kind = "(?:[\\s_](?:ASCII|HEX|data|line|cmd|msg|\\(\\d+\\)|\\[\\d+\\]|\\d+))?";
        String bracketed = "[\\[(<]" + word + kind + "[\\])>][:：]?";
        String followed = word + kind + "\\s*(?:[:：]|-*>+|<+-*|\\|)";
        String apart = word + "(?=\\s+(?:\"?AT[+*&]|\\+Q|b?['\"]))";
        String named = PORT + "(?:" + bracketed + "|" + followed + "|" + apart + ")\\s?";
        mark = Pattern.compile("(?i)(?:" + marks + "|" + named + ")");
    }

    /**
     * A line of one side.
     *
     * @param mark what says so, without blanks around
     * @param rest without the mark
     */
    record Marked(Side side, String mark, String rest) {}

    /** Who is marked to have said a line, if anybody is. */
    static Optional<Marked> read(String line) {
        for (Side side : values()) {
            Matcher matcher = side.mark.matcher(line);
            if (matcher.lookingAt() && matcher.end() > 0) {
                return Optional.of(new Marked(side, matcher.group().strip(), line.substring(matcher.end())));
            }
        }
        return Optional.empty();
    }
}
