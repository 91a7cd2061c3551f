package dev.fauxband.sim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fauxband.data.Address;
import dev.fauxband.data.Datagram;
import dev.fauxband.data.Octets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class LinkTest {
    private static final long MS = 1_000_000L;
    private static final int COUNT = 1000;

    private static Datagram numbered(int number) {
        return new Datagram(Address.UNSPECIFIED, Octets.of(number >> 8, number & 0xFF, 0, 0));
    }

    /** Sends a datagram each millisecond and gives back all payloads in the order of arrival. */
    private static List<Octets> arriving(Link link) {
        for (int i = 0; i < COUNT; i++) {
            link.send(i * MS, numbered(i));
        }
        List<Octets> arrived = new ArrayList<>();
        while (link.nextArrivalNs() != Link.NEVER) {
            link.poll(link.nextArrivalNs()).ifPresent(datagram -> arrived.add(datagram.payload()));
        }
        return arrived;
    }

    private static List<Octets> sent() {
        List<Octets> sent = new ArrayList<>();
        for (int i = 0; i < COUNT; i++) {
            sent.add(numbered(i).payload());
        }
        return sent;
    }

    private static LinkFaults faults(double loss, double duplicate, double reorder, double truncate) {
        return new LinkFaults(10 * MS, 30 * MS, loss, duplicate, reorder, truncate);
    }

    @Test
    void anIdealLinkDeliversAtOnce() {
        Link link = new Link(LinkFaults.IDEAL, 1);
        link.send(5, numbered(1));
        assertThat(link.nextArrivalNs()).isEqualTo(5);
        assertThat(link.poll(4)).isEmpty();
        assertThat(link.poll(5)).contains(numbered(1));
        assertThat(link.nextArrivalNs()).isEqualTo(Link.NEVER);
    }

    @Test
    void delayKeepsTheOrder() {
        assertThat(arriving(new Link(LinkFaults.delay(10 * MS, 30 * MS), 1))).isEqualTo(sent());
    }

    @Test
    void delayStaysWithinItsBounds() {
        Link link = new Link(LinkFaults.delay(10 * MS, 30 * MS), 1);
        for (int i = 0; i < COUNT; i++) {
            link.send(0, numbered(i));
        }
        assertThat(link.poll(10 * MS - 1)).isEmpty();
        int late = 0;
        for (Optional<Datagram> it = link.poll(30 * MS); it.isPresent(); it = link.poll(30 * MS)) {
            late++;
        }
        assertThat(late).isEqualTo(COUNT);
    }

    @Test
    void lossAndDuplicatesHaveTheirShare() {
        assertThat(arriving(new Link(faults(0.3, 0, 0, 0), 1))).hasSizeBetween(650, 750);
        assertThat(arriving(new Link(faults(0, 0.3, 0, 0), 1))).hasSizeBetween(1250, 1350);
    }

    @Test
    void reorderedDatagramsAreOvertaken() {
        List<Octets> arrived = arriving(new Link(faults(0, 0, 0.1, 0), 1));
        assertThat(arrived).isNotEqualTo(sent()).containsExactlyInAnyOrderElementsOf(sent());
    }

    @Test
    void truncatedDatagramsLoseTheirEnd() {
        assertThat(arriving(new Link(faults(0, 0, 0, 0.3), 1)))
                .filteredOn(payload -> payload.size() < 4)
                .hasSizeBetween(250, 350);
    }

    @Test
    void oneSeedIsOneFate() {
        LinkFaults all = faults(0.1, 0.1, 0.1, 0.1);
        assertThat(arriving(new Link(all, 7))).isEqualTo(arriving(new Link(all, 7)));
        assertThat(arriving(new Link(all, 7))).isNotEqualTo(arriving(new Link(all, 8)));
    }

    @Test
    void faultsMayChangeAnyTime() {
        Link link = new Link(LinkFaults.IDEAL, 1);
        link.send(0, numbered(1));
        link.suffer(new LinkFaults(0, 0, 1, 0, 0, 0));
        link.send(0, numbered(2));
        assertThat(link.poll(0)).contains(numbered(1));
        assertThat(link.poll(0)).isEmpty();
    }

    @Test
    void whatIsOnItsWayIsBounded() {
        Link link = new Link(LinkFaults.delay(MS, MS), 1);
        for (int i = 0; i < Link.FLIGHTS_MAX + 5; i++) {
            link.send(0, numbered(i));
        }
        int arrived = 0;
        while (link.poll(MS).isPresent()) {
            arrived++;
        }
        assertThat(arrived).isEqualTo(Link.FLIGHTS_MAX);
    }
}
