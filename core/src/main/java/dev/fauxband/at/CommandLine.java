package dev.fauxband.at;

import dev.fauxband.data.Octets;
import dev.fauxband.data.PlainText;
import java.util.Optional;

/** A command line read from left to right, one command after the other (V.250 §5.3). */
final class CommandLine {
    private final Octets line;
    private int position;

    private CommandLine(Octets line, int position) {
        this.line = line;
        this.position = position;
    }

    /** The next command of a line, up to its arguments. */
    sealed interface Next {
        String name();

        /** A command: its arguments begin at {@code from}. */
        record Command(String name, Form form, int from) implements Next {}

        /**
         * What can be read as no command.
         *
         * @param name of the command that it may have been meant for, or empty
         */
        record Malformed(String name, String why) implements Next {}
    }

    /** The line behind its {@code AT}; empty when it is none: other lines are ignored. */
    static Optional<CommandLine> parse(Octets line) {
        int prefix = prefixEnd(line);
        return prefix > 0 ? Optional.of(new CommandLine(line, prefix)) : Optional.empty();
    }

    /** Where {@code AT} ends, after octets that are no letters or digits; 0 while the line does not begin so. */
    static int prefixEnd(Octets line) {
        int first = begin(line);
        return first + 1 < line.size() && (line.at(first) | 0x20) == 'a' && (line.at(first + 1) | 0x20) == 't'
                ? first + 2
                : 0;
    }

    /** Whether a slash behind this makes it A/. */
    static boolean repeats(Octets line) {
        int first = begin(line);
        return first == line.size() - 1 && (line.at(first) | 0x20) == 'a';
    }

    private static int begin(Octets line) {
        int first = 0;
        while (first < line.size() && !letterOrDigit(line.at(first))) {
            first++;
        }
        return first;
    }

    /** Whether nothing is left but blanks and semicolons. */
    boolean ended() {
        while (position < line.size() && (ArgumentReader.blank(line.at(position)) || line.at(position) == ';')) {
            position++;
        }
        return position == line.size();
    }

    Octets octets() {
        return line;
    }

    /** Goes on behind the arguments of a command. */
    void skipTo(int end) {
        position = end;
    }

    /** The next command; only when not {@link #ended}. */
    Next next() {
        int first = line.at(position);
        return first == '+' || first == '*' ? extended() : basic();
    }

    private Next extended() {
        int from = position++;
        while (position < line.size() && nameOctet(line.at(position))) {
            position++;
        }
        String name = line.slice(from, position).toLatin1();
        skipBlanks();
        if (position == line.size() || line.at(position) == ';') {
            return new Next.Command(name, Form.EXECUTION, position);
        }
        int mark = line.at(position++);
        if (mark == '?') {
            return closed(name, Form.READ);
        }
        if (mark != '=') {
            return new Next.Malformed(name, "its name is followed by neither =, ? nor the end");
        }
        skipBlanks();
        if (position < line.size() && line.at(position) == '?' && commandEnds(position + 1)) {
            position++;
            return closed(name, Form.TEST);
        }
        return new Next.Command(name, Form.WRITE, position);
    }

    private Next closed(String name, Form form) {
        return commandEnds(position)
                ? new Next.Command(name, form, position)
                : new Next.Malformed(name, "something follows its ?");
    }

    /** A letter, perhaps behind {@code &}; its number is its only argument. What follows tells the form. */
    private Next basic() {
        int from = position;
        position += line.at(position) == '&' ? 1 : 0;
        if (position == line.size() || !letter(line.at(position))) {
            return new Next.Malformed(
                    "",
                    "no command begins with "
                            + PlainText.of(line.slice(from, from + 1).toLatin1()));
        }
        if ((line.at(position++) | 0x20) == 's' && line.at(from) != '&') {
            return register();
        }
        String name = line.slice(from, position).toLatin1();
        skipBlanks();
        int arguments = position;
        basicNumber();
        skipBlanks();
        Form form = Form.EXECUTION;
        if (position < line.size() && (line.at(position) == '?' || line.at(position) == '=')) {
            form = line.at(position) == '?' ? Form.READ : Form.WRITE;
        }
        position = arguments;
        return new Next.Command(name, form, arguments);
    }

    /** An S-parameter is read or set behind its number (V.250 §5.3.2); leading zeros do not count. */
    private Next register() {
        skipBlanks();
        String number = basicNumber().toLatin1().replaceFirst("^0+(?=.)", "");
        skipBlanks();
        int mark = position < line.size() ? line.at(position) : 0;
        if (mark != '?' && mark != '=') {
            return new Next.Command("S" + number, Form.EXECUTION, position);
        }
        position++;
        skipBlanks();
        return new Next.Command("S" + number, mark == '?' ? Form.READ : Form.WRITE, position);
    }

    /** The digits of a basic command, which end where the next command begins. */
    Octets basicNumber() {
        int from = position;
        while (position < line.size() && line.at(position) >= '0' && line.at(position) <= '9') {
            position++;
        }
        return line.slice(from, position);
    }

    private boolean commandEnds(int at) {
        int i = at;
        while (i < line.size() && ArgumentReader.blank(line.at(i))) {
            i++;
        }
        return i == line.size() || line.at(i) == ';';
    }

    private void skipBlanks() {
        while (position < line.size() && ArgumentReader.blank(line.at(position))) {
            position++;
        }
    }

    private static boolean letter(int octet) {
        int lower = octet | 0x20;
        return lower >= 'a' && lower <= 'z';
    }

    private static boolean letterOrDigit(int octet) {
        return letter(octet) || (octet >= '0' && octet <= '9');
    }

    private static boolean nameOctet(int octet) {
        return letterOrDigit(octet) || "!%-./:_".indexOf(octet) >= 0;
    }
}
