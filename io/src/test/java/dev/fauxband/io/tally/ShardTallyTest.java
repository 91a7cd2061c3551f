package dev.fauxband.io.tally;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fauxband.sim.behaviour.HostState;
import dev.fauxband.sim.behaviour.Work;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ShardTallyTest {
    private static final long SECOND_NS = 1_000_000_000L;

    private final List<Cause> curious = new ArrayList<>();
    private final ShardTally tally = new ShardTally(curious::add);

    private Tally copy() {
        return tally.copy(Carried.NOTHING, Lateness.NONE);
    }

    @Test
    void latenciesCountFromWhenTheWorkWasDue() {
        tally.ended(Work.SEND_CON, SECOND_NS, 3 * SECOND_NS, 4 * SECOND_NS);

        assertThat(copy().of(Work.SEND_CON).sinceDue().getMaxValue()).isBetween(2_999_000L, 3_003_000L);
    }

    @Test
    void aCopyHasTheLatenciesSinceTheLastAndTheCountsOfAll() {
        tally.ended(Work.SEND_CON, 0, 0, SECOND_NS);
        copy();
        tally.ended(Work.SEND_CON, 0, 0, SECOND_NS);

        Tally second = copy();

        assertThat(second.of(Work.SEND_CON).done()).isEqualTo(2);
        assertThat(second.of(Work.SEND_CON).sinceDue().getTotalCount()).isEqualTo(1);
    }

    @Test
    void statesAreCounted() {
        tally.joined();
        tally.joined();
        tally.became(HostState.WAITING, HostState.SETTING_UP);
        tally.became(HostState.SETTING_UP, HostState.OPENING);

        assertThat(copy().in(HostState.WAITING)).isEqualTo(1);
        assertThat(copy().in(HostState.OPENING)).isEqualTo(1);
        assertThat(tally.opening()).isEqualTo(1);
        tally.became(HostState.OPENING, HostState.REGISTERED);
        assertThat(tally.opening()).isZero();
    }

    @Test
    void whoAsksForAnExampleIsAskedUntilThereIsOne() {
        Cause cause = new Cause(Work.REGISTER, "the platform never answered");
        tally.failed(Work.REGISTER, 0, 1, cause.why());
        tally.failed(Work.REGISTER, 0, 1, cause.why());
        assertThat(curious).containsExactly(cause, cause);

        tally.example(cause, new Example(7, "~> CON POST /rd"));
        tally.failed(Work.REGISTER, 0, 1, cause.why());

        assertThat(curious).hasSize(2);
        assertThat(copy().examples()).containsEntry(cause, new Example(7, "~> CON POST /rd"));
        assertThat(copy().causes()).containsEntry(cause, 3L);
    }

    @Test
    void tooManyReasonsAreOneInTheEnd() {
        for (int i = 0; i < ShardTally.CAUSES_MAX + 5; i++) {
            tally.failed(Work.UPDATE, 0, 1, "reason " + i);
        }

        assertThat(copy().causes()).hasSize(ShardTally.CAUSES_MAX + 1);
        assertThat(copy().causes()).containsEntry(new Cause(Work.UPDATE, ShardTally.OTHER), 5L);
    }

    @Test
    void shardsAddUp() {
        tally.ended(Work.UPDATE, 0, 0, SECOND_NS);
        tally.missed(Work.UPDATE);
        tally.written();
        ShardTally other = new ShardTally(curious::add);
        other.ended(Work.UPDATE, 0, 0, 2 * SECOND_NS);
        other.failed(Work.UPDATE, 0, 1, "no");

        Tally both = copy().plus(other.copy(new Carried(1, 2, 3, 4, 5), new Lateness(1, 9, 0)));

        assertThat(both.of(Work.UPDATE).done()).isEqualTo(2);
        assertThat(both.of(Work.UPDATE).failed()).isEqualTo(1);
        assertThat(both.of(Work.UPDATE).missed()).isEqualTo(1);
        assertThat(both.of(Work.UPDATE).sinceDue().getTotalCount()).isEqualTo(2);
        assertThat(both.written()).isEqualTo(1);
        assertThat(both.carried()).isEqualTo(new Carried(1, 2, 3, 4, 5));
        assertThat(both.lateness()).isEqualTo(new Lateness(1, 9, 0));
    }
}
