package dev.fauxband.sim.behaviour;

import dev.fauxband.command.HostVerb;
import dev.fauxband.data.Octets;
import dev.fauxband.modem.HostNews;
import dev.fauxband.modem.Modem;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;

/** Through the AT line, as a host would: types commands, reads answers and URCs. One for each module. */
public final class LineDriver implements HostDriver {
    private static final int LINE_OCTETS_MAX = 4096;

    private final StringBuilder line = new StringBuilder(0);
    private final Queue<String> commands = new ArrayDeque<>(1);
    private boolean prepared;
    private boolean typed;

    @Override
    public void read(long nowNs, HostProgram program, Octets said) {
        for (int i = 0; i < said.size(); i++) {
            char octet = (char) said.at(i);
            if (octet != '\r' && octet != '\n') {
                line.append(line.length() < LINE_OCTETS_MAX ? String.valueOf(octet) : "");
            } else if (!line.isEmpty()) {
                String whole = line.toString();
                line.setLength(0);
                heard(nowNs, program, whole);
            }
        }
    }

    @Override
    public boolean carry(long nowNs, Modem modem, HostProgram program) {
        if (!program.awaitsAnswer()) {
            forget();
            program.pollVerb(nowNs).ifPresent(this::command);
        }
        String next = commands.peek();
        if (typed || next == null || modem.dteRoom() <= next.length()) {
            return false;
        }
        typed = true;
        modem.receiveFromDte(nowNs, Octets.latin1(next + "\r"));
        return true;
    }

    private void command(HostVerb verb) {
        if (!prepared) {
            prepared = true;
            commands.add("ATE0");
            commands.add("AT+CEREG=1");
        }
        commands.add(LineText.of(verb));
    }

    private void forget() {
        commands.clear();
        typed = false;
    }

    private void heard(long nowNs, HostProgram program, String text) {
        if (text.equals("OK") || text.equals("ERROR") || text.startsWith("+CME ERROR")) {
            answered(nowNs, program, text.equals("OK"));
            return;
        }
        Optional<HostNews> news = LineText.news(text);
        if (news.isPresent() && news.get() instanceof HostNews.Started) {
            prepared = false;
            forget();
        }
        news.ifPresent(it -> program.heard(nowNs, it));
    }

    private void answered(long nowNs, HostProgram program, boolean good) {
        if (!typed) {
            return;
        }
        typed = false;
        commands.remove();
        if (commands.isEmpty()) {
            program.answered(nowNs, good ? Optional.empty() : Optional.of("ERROR"));
        }
    }
}
