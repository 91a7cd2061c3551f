package dev.fauxband.sim.ets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fauxband.modem.ModemProfile;
import dev.fauxband.sim.ets.EtsResult.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/** OMA's enabler test cases, client side. */
final class EtsRunnerTest {
    private static final List<EtsCase> CASES = EtsCatalogue.all();

    @ParameterizedTest
    @FieldSource("CASES")
    void noCaseFails(EtsCase test) {
        EtsResult result = new EtsRunner(1).run(test);

        assertThat(result.verdict()).as(test.id() + ": " + result.sentence()).isNotEqualTo(Verdict.FAILED);
    }

    @ParameterizedTest
    @ValueSource(longs = {2, 3, 4})
    void seedDecidesNothing(long seed) {
        assertThat(verdicts(seed)).isEqualTo(verdicts(1));
    }

    private static List<Verdict> verdicts(long seed) {
        return CASES.stream()
                .map(test -> new EtsRunner(seed).run(test).verdict())
                .toList();
    }

    @Test
    void whatFailsSaysWhereAndWhy() {
        EtsCase wrong = new EtsCase("test-wrong", "", "", new EtsStanding.Played(true, false), "");
        EtsCase silent = new EtsCase("test-wrong", "", "", new EtsStanding.Played(false, true), "");

        assertThat(new EtsRunner(1).run(wrong).sentence())
                .isEqualTo("test-wrong.txt, line 2: expected Quectel, but came Quectel_Ltd.");
        assertThat(new EtsRunner(1).run(silent).sentence())
                .isEqualTo("test-wrong.sim.txt, behind its end: the server said: no client is registered.");
    }

    @Test
    void personalityThatIsNotConformantIsFound() {
        EtsRunner captured = new EtsRunner(ModemProfile.BC26_CAPTURED, 1);

        assertThat(CASES)
                .filteredOn(test -> captured.run(test).verdict() == Verdict.FAILED)
                .extracting(EtsCase::number)
                .containsExactly("260", "301", "302", "303", "660");
    }

    @Test
    void reasonsHoldOnTheWire() {
        EtsCase reasons = new EtsCase("test-reasons", "", "", new EtsStanding.Played(true, false), "");

        assertThat(new EtsRunner(1).run(reasons).sentence()).isEmpty();
    }

    @Test
    void sameAsAnotherHasItsResult() {
        EtsResult result = new EtsRunner(1).run(EtsCatalogue.find("556").orElseThrow());

        assertThat(result.verdict()).isEqualTo(Verdict.PASSED);
        assertThat(result.sentence()).isEqualTo("The result of 1.0-int-104.");
    }
}
