package dev.fauxband.app.explain;

import dev.fauxband.app.log.LoggedEvent;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Where module, platform and network stand, as far as the lines so far tell. */
final class Situation {
    private Standing standing = Standing.UNCONFIGURED;
    private Network network = Network.UNKNOWN;
    private boolean served;
    private boolean named;
    private boolean observed;
    private boolean buffered;
    private boolean sendHex = true;
    private boolean receiveHex = true;
    private boolean spoken;
    private boolean starting;
    private boolean restartDue;
    private int dataDue;
    private Optional<Typed> pending = Optional.empty();
    private final Map<String, Begun> begun = new HashMap<>();

    /** The host types; into a sleeping module it types in vain. */
    void host(Typed typed) {
        boolean lost = network == Network.ASLEEP && !typed.knock();
        restartDue |= restarts(typed);
        pending = lost ? Optional.empty() : Optional.of(typed);
    }

    /** These may be answered by nothing but the restart. */
    private static boolean restarts(Typed typed) {
        return typed.names("+NRB") || typed.does("+QRST");
    }

    /** The module says this, without its framing. */
    void module(LoggedEvent event, String text) {
        if (network == Network.ASLEEP) {
            network = Network.ATTACHED;
        }
        dataDue = text.startsWith("+QLWRD: ") && text.contains(",")
                ? Texts.number(Texts.values(text), 0).orElse(0)
                : 0;
        if (Texts.finalResult(text)) {
            Optional<Typed> answered = pending;
            pending = Optional.empty();
            restartDue &=
                    text.equals("OK") || answered.filter(Situation::restarts).isEmpty();
            if (text.equals("OK")) {
                answered.ifPresent(typed -> done(event, typed));
            }
        } else if (Texts.boot(text)) {
            restarted();
            starting = true;
            return;
        } else {
            result(text);
            Network.told(text).ifPresent(told -> network = told);
        }
        spoken = true;
        starting = false;
    }

    private void restarted() {
        forget();
        pending = Optional.empty();
        network = Network.SEARCHING;
        sendHex = true;
        receiveHex = true;
        restartDue = false;
        spoken = false;
    }

    private void forget() {
        served = false;
        named = false;
        observed = false;
        standing = Standing.UNCONFIGURED;
        begun.clear();
    }

    private void result(String text) {
        switch (text) {
            case "CONNECT OK" -> standing = registered();
            case "CONNECT FAIL", "CLOSE OK", "CLOSE FAIL", "UPDATE FAIL" -> {
                standing = Standing.CLOSED;
                observed = false;
            }
            case "UPDATE OK", "SEND OK", "SEND FAIL" -> standing = registered();
            default -> {
                if (text.startsWith("+QLWOBSERVE:")) {
                    observed = text.startsWith("+QLWOBSERVE: 0");
                    standing =
                            standing == Standing.REGISTERED || standing == Standing.OBSERVED ? registered() : standing;
                }
                return;
            }
        }
        begun.remove(text.substring(0, text.indexOf(' ')));
    }

    private Standing registered() {
        return observed ? Standing.OBSERVED : Standing.REGISTERED;
    }

    private void done(LoggedEvent event, Typed typed) {
        Begun now = new Begun(typed.at().line(), typed.at().atNs().or(event::atNs));
        if (typed.does("+QLWDEL")) {
            forget();
        }
        served |= typed.does("+QLWSERV");
        named |= typed.does("+QLWCONF");
        if (served && named && standing == Standing.UNCONFIGURED) {
            standing = Standing.CONFIGURED;
        }
        if (typed.does("+QLWCFG")) {
            sendHex = !typed.argument(1).equals("0");
            receiveHex = !typed.argument(2).equals("0");
        }
        exchange(typed, now);
        power(typed);
    }

    /** What goes to the platform, and whose result comes later. */
    private void exchange(Typed typed, Begun now) {
        if (typed.does("+QLWOPEN")) {
            buffered = typed.argument(0).equals("1");
            observed = false;
            begin("CONNECT", Standing.OPENING, now);
        } else if (typed.does("+QLWUPDATE")) {
            begin("UPDATE", Standing.UPDATING, now);
        } else if (typed.does("+QLWCLOSE")) {
            begin("CLOSE", Standing.CLOSING, now);
        } else if (typed.does("+QLWDATASEND")) {
            observed = true;
            standing = Standing.OBSERVED;
            if (typed.text().toLowerCase(java.util.Locale.ROOT).contains("0x0100")) {
                begin("SEND", Standing.SENDING, now);
            }
        }
    }

    private void begin(String what, Standing meanwhile, Begun now) {
        begun.put(what, now);
        standing = meanwhile;
    }

    private void power(Typed typed) {
        restartDue |= typed.does("+QRST") || typed.does("+QPOWD");
        if (typed.does("+CFUN")) {
            boolean on = typed.argument(0).equals("1");
            restartDue |= typed.argument(1).equals("1");
            network = !on ? Network.OFF : network == Network.OFF ? Network.SEARCHING : network;
        }
    }

    Standing standing() {
        return standing;
    }

    /** Stands so from now on: for captures that have no line. */
    void stand(Standing other) {
        standing = other;
    }

    Network network() {
        return network;
    }

    /** The command that has no final result yet. */
    Optional<Typed> pending() {
        return pending;
    }

    /** Since when {@code CONNECT}, {@code UPDATE}, {@code CLOSE} or {@code SEND} is awaited. */
    Optional<Begun> begun(String what) {
        return Optional.ofNullable(begun.get(what));
    }

    boolean observed() {
        return observed;
    }

    /** Buffer access mode. */
    boolean buffered() {
        return buffered;
    }

    boolean sendHex() {
        return sendHex;
    }

    boolean receiveHex() {
        return receiveHex;
    }

    /** Whether the module has said something since it started. */
    boolean spoken() {
        return spoken;
    }

    /** Whether its last text was one of its start. */
    boolean starting() {
        return starting;
    }

    /** Whether the host has asked for a restart. */
    boolean restartDue() {
        return restartDue;
    }

    /** How many octets of data the next text holds, by +QLWRD; else 0. */
    int dataDue() {
        return dataDue;
    }
}
