package dev.fauxband.sim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fauxband.lwm2m.RegistrationState;
import dev.fauxband.lwm2m.SendState;
import dev.fauxband.modem.Modem;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The three sessions of the manual's chapter 5, by a host that lives with a bad network: it tries again where a FAIL is
 * legal, sometimes does what it must not, and sometimes gives up in the middle with AT+QLWDEL.
 */
final class Session {
    private static final String DATA = "01F00035020056FFFFFFCD383633373033303330373335313235343630"
            + "3131313137343830383738350000015FFB289A18010004020001";
    private static final int OBSERVE_HEAD_CHARS = "+QLWOBSERVE: 0,".length();
    /** Executing 1/0/8 makes the module update by itself, and the host is not told when that fails with 4.04. */
    private static final List<String> MEDDLING = List.of(
            "observe 19",
            "observe 19/0",
            "read 3/0",
            "read 19",
            "discover 19",
            "observe 3/0",
            "delete 19/0",
            "execute 1/0/8",
            "cancel 19/0/0",
            "write 1/0 1=200 6=true",
            "write 19/1 0=AB 1=CD");

    private static final int TRIES = 4;

    /** Longer than the platform repeats a request. */
    private static final double PATIENCE_S = 100;

    private final Pair pair;
    private final Host host;
    private int observedFrom;
    private int written;

    /** Which of the manual's sessions. */
    enum Kind {
        /** §5.1: register, update, deregister, delete. */
        REGISTER,
        /** §5.2: direct push mode. */
        DIRECT_PUSH,
        /** §5.3: buffer access mode. */
        BUFFER_ACCESS
    }

    Session(Pair pair) {
        this.pair = pair;
        this.host = new Host(pair);
    }

    void play(Kind kind) {
        configure();
        if (open(kind) && use(kind)) {
            close();
        }
        if (kind == Kind.DIRECT_PUSH) {
            settle();
        }
        delete();
        delete();
    }

    /** What the platform was told is written was told to the host, and nothing was told twice. */
    private void settle() {
        host.advance(10 * Pair.SECOND_NS);
        List<String> values = host.reports().stream()
                .filter(text -> text.startsWith("+QLWDATARECV: 19,1,0,4,AAAA00"))
                .toList();
        assertThat(values).doesNotHaveDuplicates();
        assertThat(host.countFrom("+QLWDATARECV: 19,1,0,", 0))
                .as("values told to the host")
                .isGreaterThanOrEqualTo(pair.logged("wrote 867724030023557 /19/1/0"));
    }

    private void configure() {
        assertThat(host.command("AT+CGPADDR=1").lines()).containsExactly("+CGPADDR: 1,10.52.241.198");
        ok("AT+QLWSERV=\"180.101.147.115\",5683");
        ok("AT+QLWCONF=\"867724030023557\"");
        ok("AT+QLWADDOBJ=19,0,1,\"0\"");
        ok("AT+QLWADDOBJ=19,1,1,\"0\"");
        error("AT+QLWUPDATE");
        error("AT+QLWCLOSE");
        error(data(1, false));
    }

    private void ok(String line) {
        assertThat(host.command(line).ok()).as(line).isTrue();
    }

    private void error(String line) {
        assertThat(host.command(line).ok()).as(line).isFalse();
    }

    private boolean refused(String line) {
        assertThat(host.quickCommand(line).ok()).as(line).isFalse();
        return true;
    }

    /** Commands that are refused as long as an exchange has no result. */
    private void errorsWhileOpen(String... lines) {
        for (String line : lines) {
            if (host.exchangeOpen()) {
                assertThat(host.quickCommand(line).ok()).as(line).isFalse();
            }
        }
    }

    /** Registers, trying again; false when it is in vain, or the host loses patience. */
    private boolean open(Kind kind) {
        for (int i = 0; i < TRIES; i++) {
            observedFrom = host.reports().size();
            assertThat(host.begin("AT+QLWOPEN=" + (kind == Kind.BUFFER_ACCESS ? 1 : 0), "CONNECT")
                            .ok())
                    .as("AT+QLWOPEN")
                    .isTrue();
            if (gaveUp()) {
                return false;
            }
            if (pair.chance(0.2)) {
                errorsWhileOpen("AT+QLWOPEN=0", "AT+QLWUPDATE", data(1, true), "AT+QLWSERV=\"10.0.0.1\",5683");
            }
            if (host.exchangeResult()) {
                return true;
            }
        }
        return false;
    }

    private boolean use(Kind kind) {
        if (kind == Kind.REGISTER) {
            return update(kind) && changeObjects(kind) && update(kind);
        }
        ok("AT+QLWCFG=\"dataformat\",1,1");
        for (int i = 0; i < 3; i++) {
            meddle();
            if (!observe() || !send(false) || !receive(kind) || !send(true) || !receive(kind)) {
                return false;
            }
            if (pair.chance(0.3) && !update(kind)) {
                return false;
            }
        }
        return true;
    }

    /** While registered a change of objects is an Update too. */
    private boolean changeObjects(Kind kind) {
        return changed(kind, "AT+QLWADDOBJ=20,0,2,\"0\",\"1\"") && changed(kind, "AT+QLWDELOBJ=20");
    }

    private boolean changed(Kind kind, String line) {
        boolean registered = host.begin(line, "UPDATE").ok();
        assertThat(registered || pair.mayLapse()).as(line).isTrue();
        if (gaveUp()) {
            return false;
        }
        if (pair.mayLapse()) {
            // Not registered any more: then it is OK and no result follows.
            host.advance(200 * Pair.SECOND_NS);
            host.forgetResults();
            return false;
        }
        return host.exchangeResult() || open(kind);
    }

    /** The platform may want more than the session needs. */
    private void meddle() {
        if (pair.chance(0.3) && !pair.world().platform().clients().isEmpty()) {
            pair.tellPlatform(MEDDLING.get(pair.chanceOf(MEDDLING.size())));
            pair.letLapse();
        }
    }

    /** Waits to be observed; when the network ate the request, the platform is asked for another. */
    private boolean observe() {
        for (int i = 0; i < TRIES && !isObserved(); i++) {
            int from = host.reports().size();
            if (i > 0) {
                pair.tellPlatform("observe 19/0/0");
            }
            host.awaitReport("+QLWOBSERVE: 0,", from, PATIENCE_S);
        }
        if (isObserved()) {
            return true;
        }
        host.advance(6 * Pair.SECOND_NS);
        return isObserved() || !refused(data(1, true));
    }

    /** Whether 19/0/0 or what it is part of is observed, as the URCs since the last registration say. */
    private boolean isObserved() {
        Set<String> paths = new HashSet<>();
        for (String text : host.reports().subList(observedFrom, host.reports().size())) {
            if (text.startsWith("+QLWOBSERVE: 0,")) {
                paths.add(text.substring(OBSERVE_HEAD_CHARS));
            } else if (text.startsWith("+QLWOBSERVE: 1,")) {
                paths.remove(text.substring(OBSERVE_HEAD_CHARS));
            }
        }
        return paths.contains("19,0,0") || paths.contains("19,0,-1") || paths.contains("19,-1,-1");
    }

    private String data(int number, boolean confirmable) {
        String digits = DATA + "00" + String.format("%02X", number & 0xFF);
        return "AT+QLWDATASEND=19,0,0,57," + digits + "," + (confirmable ? "0x0100" : "0x0000");
    }

    private boolean send(boolean confirmable) {
        String line = data(pair.chanceOf(256), confirmable);
        int from = host.reports().size();
        Host.Answer answer = confirmable ? host.beginSend(line) : host.command(line);
        if (gaveUp()) {
            return false;
        }
        if (!answer.ok()) {
            return refusedWithReason(line, from);
        }
        return !confirmable || outcome();
    }

    /** A refused send needs a reason that the host is told, or will be within a moment. */
    private boolean refusedWithReason(String line, int from) {
        if (host.sendOpen() || pair.mayLapse()) {
            return false;
        }
        boolean known = !isObserved();
        host.advance(6 * Pair.SECOND_NS);
        boolean told = host.countFrom("+QLWOBSERVE: 1,", from) > 0;
        assertThat(known || told).as("observed, but %s is refused", line).isTrue();
        return observe();
    }

    /** Sometimes the host looks while it waits, or does not wait at all. */
    private boolean outcome() {
        if (pair.chance(0.3)) {
            assertThat(status()).isIn("1", "3", "4", "5");
            if (host.sendOpen()) {
                refused(data(2, false));
            }
        }
        if (pair.chance(0.05)) {
            return true;
        }
        boolean success = host.sendResult();
        assertThat(status()).isIn(success ? List.of("4") : List.of("3", "5"));
        return true;
    }

    private String status() {
        return host.command("AT+QLWDATASTATUS?").lines().get(0).substring("+QLWDATASTATUS: ".length());
    }

    /** The platform writes; what the module tells of it is complete, and nothing comes twice. */
    private boolean receive(Kind kind) {
        int from = host.reports().size();
        written++;
        pair.tellPlatform("write 19/1/0 AAAA00" + String.format("%02X", written));
        boolean told = host.awaitReport("+QLWDATARECV: 19,1,0,", from, PATIENCE_S);
        if (told && kind == Kind.BUFFER_ACCESS) {
            read();
        }
        return !gaveUp() && !pair.world().platform().clients().isEmpty();
    }

    /** Reads node by node until the buffer is empty. */
    private void read() {
        String octets = "";
        List<String> lines = readSome();
        while (lines.size() > 1) {
            String[] counts = lines.get(0).substring("+QLWRD: ".length()).split(",", -1);
            assertThat(lines.get(1)).hasSize(2 * Integer.parseInt(counts[0]));
            octets += lines.get(1);
            if (counts[1].equals("0")) {
                assertThat(octets).matches("AB|AA|AAAA|AAAA00|AAAA00..");
                octets = "";
            }
            lines = readSome();
        }
        assertThat(lines).containsExactly("+QLWRD: 0");
        assertThat(octets).isEmpty();
    }

    private List<String> readSome() {
        Host.Answer answer = host.command("AT+QLWRD=" + (pair.chance(0.5) ? 2 : 4));
        assertThat(answer.ok()).isTrue();
        return answer.lines();
    }

    /** Updates; when that fails, registers again. */
    private boolean update(Kind kind) {
        Host.Answer answer = host.begin("AT+QLWUPDATE", "UPDATE");
        if (!answer.ok()) {
            assertThat(pair.mayLapse())
                    .as("AT+QLWUPDATE is refused although registered")
                    .isTrue();
            return open(kind);
        }
        if (gaveUp()) {
            return false;
        }
        if (pair.chance(0.2)) {
            errorsWhileOpen("AT+QLWUPDATE", "AT+QLWCLOSE", "AT+QLWADDOBJ=20,0");
        }
        if (host.exchangeResult()) {
            return true;
        }
        return !host.sendOpen() && open(kind);
    }

    private void close() {
        Host.Answer answer = host.begin("AT+QLWCLOSE", "CLOSE");
        if (!answer.ok()) {
            assertThat(pair.mayLapse())
                    .as("AT+QLWCLOSE is refused although registered")
                    .isTrue();
            return;
        }
        if (!gaveUp()) {
            host.exchangeResult();
            assertThat(host.sendOpen()).as("a send is open after CLOSE").isFalse();
            error(data(1, true));
        }
    }

    /** Now and then the host does not wait for the end. */
    private boolean gaveUp() {
        return pair.chance(0.03);
    }

    private void delete() {
        ok("AT+QLWDEL");
        host.forgetResults();
        pair.takeOwnMessages();
        Modem modem = pair.modem();
        assertThat(modem.nextDeadlineNs()).as("a timer runs after AT+QLWDEL").isEqualTo(World.NEVER);
        assertThat(modem.client().registration().state()).isEqualTo(RegistrationState.DEREGISTERED);
        assertThat(modem.client().sendState()).isEqualTo(SendState.NOT_SENT);
        assertThat(modem.client().observations().paths()).isEmpty();
        assertThat(modem.client().objects().objects()).isEmpty();
        assertThat(modem.client().received().isEmpty()).isTrue();
        int reports = host.reports().size();
        host.advance(300 * Pair.SECOND_NS);
        assertThat(host.reports().subList(reports, host.reports().size()))
                .as("told after AT+QLWDEL")
                .isEmpty();
        assertThat(pair.takeOwnMessages()).as("sent after AT+QLWDEL").isEmpty();
        assertThat(modem.lineIdle()).isTrue();
    }
}
