package dev.fauxband.sim.ets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fauxband.modem.ModemProfile;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class TesterTargetTest {
    private final TesterTarget target = new TesterTarget(EtsRunner.world(ModemProfile.STRICT, 1));

    private Optional<String> act(String text) {
        return target.act(List.of(text.split(" ", -1)));
    }

    @Test
    void serverSaysItsNextLine() {
        assertThat(act("platform list")).isEmpty();
        assertThat(act("server says no client is registered")).isEmpty();
        assertThat(target.unsaid()).isEmpty();
    }

    @Test
    void starStandsForOneWord() {
        act("platform list");
        assertThat(act("server says no * is registered")).isEmpty();
        act("platform list");
        assertThat(act("server says no * registered"))
                .hasValue("the server was to say no * registered, but says no client is registered");
    }

    @Test
    void silenceIsADifference() {
        assertThat(act("server says anything")).hasValue("the server was to say anything, but says nothing");
    }

    @Test
    void lineThatNobodyExpectedIsADifference() {
        act("platform list");

        assertThat(act("platform list")).hasValue("before it: the server said: no client is registered");
    }

    @Test
    void whatItDoesNotKnowIsTheWorlds() {
        assertThat(act("server sleeps")).isPresent();
        assertThat(act("server accepts text")).isPresent();
        assertThat(act("host gone")).isEmpty();
    }
}
