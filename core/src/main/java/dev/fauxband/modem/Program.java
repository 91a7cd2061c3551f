package dev.fauxband.modem;

import dev.fauxband.data.ShortQueue;
import dev.fauxband.lwm2m.Lwm2mClient;
import dev.fauxband.lwm2m.Lwm2mEvent;
import java.util.Optional;

/** A program in place of a host: what it has yet to be told. */
final class Program {
    /** The host types; there is no program. */
    static final Program NONE = new Program(false);

    private final ShortQueue<HostNews> news = new ShortQueue<>();
    private final boolean drives;
    private boolean deleting;
    private boolean lineUsed;

    private Program(boolean drives) {
        this.drives = drives;
        this.lineUsed = !drives;
    }

    /** One that drives a module at whose line nobody listens yet. */
    static Program driver() {
        return new Program(true);
    }

    /** Whether it reads results in the host's place. */
    boolean drives() {
        return drives;
    }

    void tell(HostNews told) {
        if (drives) {
            news.add(told);
        }
    }

    /** What it is told next. A result counts as read with it. */
    Optional<HostNews> poll(Lwm2mClient client) {
        Optional<HostNews> next = news.poll();
        if (next.isPresent()) {
            read(next.get(), client);
        }
        return next;
    }

    private static void read(HostNews news, Lwm2mClient client) {
        if (news instanceof HostNews.Told told && told.event() instanceof Lwm2mEvent.ExchangeEnded) {
            client.exchangeResultShown();
        } else if (news instanceof HostNews.Told told && told.event() instanceof Lwm2mEvent.SendEnded) {
            client.sendResultShown();
        }
    }

    /** It asked for the context to be deleted, and not the line. */
    void deletes() {
        deleting = drives;
    }

    /** Whether the deletion that has ended was its own. */
    boolean takeDeletion() {
        boolean own = deleting;
        deleting = false;
        return own;
    }

    /** Whether anybody could read what is said at the line. */
    boolean lineUsed() {
        return lineUsed;
    }

    void useLine(boolean attached) {
        lineUsed = attached || !drives;
    }
}
