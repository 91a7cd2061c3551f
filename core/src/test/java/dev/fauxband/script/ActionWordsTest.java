package dev.fauxband.script;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fauxband.data.Octets;
import dev.fauxband.modem.ModemEvent;
import dev.fauxband.modem.ProfileField;
import dev.fauxband.radio.CoverageLevel;
import dev.fauxband.radio.SimState;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The words for what befalls a module from outside, in transcripts and at the control door. */
final class ActionWordsTest {
    static Stream<Arguments> actions() {
        return Stream.of(
                Arguments.of("power-key", new ModemEvent.PowerKey()),
                Arguments.of(" reset ", new ModemEvent.Reset()),
                Arguments.of("coverage none", new ModemEvent.Coverage(CoverageLevel.NONE)),
                Arguments.of("coverage  ce2", new ModemEvent.Coverage(CoverageLevel.CE2)),
                Arguments.of("signal -110 -3", new ModemEvent.Signal(-110, -3)),
                Arguments.of("signal -44 30", new ModemEvent.Signal(-44, 30)),
                Arguments.of("sim pin", new ModemEvent.Sim(SimState.PIN)),
                Arguments.of("psm", new ModemEvent.SleepNow()),
                Arguments.of("wake", new ModemEvent.Wake()),
                Arguments.of("detach", new ModemEvent.Detach()),
                Arguments.of("new-ip", new ModemEvent.NewAddress("")),
                Arguments.of("new-ip 10.1.2.3", new ModemEvent.NewAddress("10.1.2.3")),
                Arguments.of("nat-rebind", new ModemEvent.NatRebind()),
                Arguments.of("clock 2018-12-04T03:20:51+08:00", new ModemEvent.WallClock(1_543_864_851_000L, 32)),
                Arguments.of("urc +X: \"a\\r", new ModemEvent.Inject(Octets.latin1("+X: \"a\r"))),
                Arguments.of("set rrcTail=5s", new ModemEvent.Change(ProfileField.RRC_TAIL, "5s")),
                Arguments.of("set model=A B", new ModemEvent.Change(ProfileField.MODEL, "A B")));
    }

    @ParameterizedTest
    @MethodSource("actions")
    void eachActionIsAnEvent(String text, ModemEvent event) {
        assertThat(ActionWords.parse(text)).isEqualTo(new ActionWords.Parsed.Understood(event));
    }

    @Test
    void eachWordIsReadWithSomethingBehindItOrWithout() {
        assertThat(ActionWords.words())
                .hasSize(ActionWords.Action.values().length)
                .allMatch(word -> ActionWordsTest.actions()
                        .anyMatch(action -> action.get()[0].toString().strip().startsWith(word)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "coverge none # there is no action \"coverge\"; did you mean coverage?",
                "reset now # reset takes nothing behind it, not now.",
                "coverage # coverage takes none|ce0|ce1|ce2.",
                "coverage ce3 # coverage takes none|ce0|ce1|ce2, not ce3.",
                "coverage CE1 # coverage takes none|ce0|ce1|ce2, not CE1.",
                "signal -141 0 # signal takes RSRP SNR such as -100 5 (-140 to -44 dBm, -20 to 30 dB), not -141 0.",
                "signal -43 0 # signal takes RSRP SNR such as -100 5 (-140 to -44 dBm, -20 to 30 dB), not -43 0.",
                "signal -90 31 # signal takes RSRP SNR such as -100 5 (-140 to -44 dBm, -20 to 30 dB), not -90 31.",
                "signal -90 -21 # signal takes RSRP SNR such as -100 5 (-140 to -44 dBm, -20 to 30 dB), not -90 -21.",
                "signal -90 # signal takes RSRP SNR such as -100 5 (-140 to -44 dBm, -20 to 30 dB), not -90.",
                "sim out # sim takes ready|absent|pin, not out.",
                "new-ip here # new-ip takes [ADDRESS] such as 10.0.0.2, not here.",
                "clock today # clock takes ISO-TIME such as 2026-11-25T12:00:00+08:00, not today.",
                "urc # urc takes TEXT.",
                "urc \\q # urc takes TEXT, not \\q.",
                "set rrcTial=5s # there is no field \"rrcTial\"; did you mean rrcTail?",
                "set # set takes FIELD=VALUE such as rrcTail=5s.",
                "set zzzzzzzz=1 # there is no field \"zzzzzzzz\".",
                "set rrcTail # set rrcTail takes a duration from 0s to 1h, not \"\"."
            },
            quoteCharacter = '~')
    void whatIsWrongIsSaidInOneSentence(String text, String why) {
        assertThat(ActionWords.parse(text)).isEqualTo(new ActionWords.Parsed.NotUnderstood(why));
    }

    @Test
    void anUnknownWordFarFromAllNamesThemAll() {
        assertThat(ActionWords.parse("xxxxxxxxx").toString()).contains("power-key, reset, coverage");
    }
}
