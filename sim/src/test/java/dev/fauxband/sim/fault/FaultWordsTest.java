package dev.fauxband.sim.fault;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FaultWordsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "loss 20%              | loss 20% both",
                "loss 20% up           | loss 20% up",
                "loss up               | loss 10% up",
                "  loss   up  for 30s  | loss 10% up for 30s",
                "block1 64             | block1 64",
                "4.04 on update        | 4.04 on update",
                "4.04 on update for 1m | 4.04 on update for 60s",
                "split 20ms            | split 20ms",
                "garbage               | garbage 50%",
                "garbage line          | garbage 50%",
                "garbage platform      | platform-garbage",
                "observes-late 30s     | observes-late 30s",
                "new-ip                | new-ip",
                "clock-jump back       | clock-jump 1h back",
                "urc-collides +X: 1, 2 | urc-collides +X: 1, 2",
                "urc-collides for 1s   | urc-collides +CSCON: 1 for 1s"
            })
    void beginnings(String text, String fault) {
        FaultWords.Parsed parsed = FaultWords.parse(text);
        assertThat(parsed).isInstanceOf(FaultWords.Parsed.Understood.class);
        FaultOrder order = ((FaultWords.Parsed.Understood) parsed).order();
        assertThat(((FaultOrder.Begin) order).fault()).hasToString(fault);
    }

    @Test
    void endings() {
        assertThat(FaultWords.parse("off")).isEqualTo(new FaultWords.Parsed.Understood(new FaultOrder.EndAll()));
        assertThat(FaultWords.parse("loss off"))
                .isEqualTo(new FaultWords.Parsed.Understood(new FaultOrder.End(FaultName.LOSS)));
        assertThat(FaultWords.parse("4.04 off"))
                .isEqualTo(new FaultWords.Parsed.Understood(new FaultOrder.End(FaultName.REFUSAL)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "los                # there is no fault \"los\"; did you mean loss?",
                "hailstorm          # there is no fault \"hailstorm\"; fauxband faults lists them.",
                "loss 120%          # loss takes [SHARE] [up|down] (a share from 0% to 100%), not \"120%\".",
                "no-ack 3           # no-ack takes nothing behind it, not \"3\".",
                "block1 63          # block1 takes [SIZE] (one of 16, 32, 64, 128, 256, 512, 1024), not \"63\".",
                "4.04               # 4.04 takes on register|update|deregister.",
                "4.xx on update     # 4.xx takes on register|update|deregister, not \"on update\".",
                "4.04 at update     # 4.04 takes on register|update|deregister, not \"at update\".",
                "new-ip 1.2.3       # new-ip takes [ADDRESS], not \"1.2.3\".",
                "loss for ever      # for takes a duration from 1ms to 1y, not \"ever\".",
                "reboot-now off     # reboot-now happens once: there is nothing to end.",
                "reboot-now for 1s  # reboot-now happens once: it takes no \"for\".",
                "loss 10% off       # loss off ends it; nothing stands between the two."
            })
    void mistakesAreOneSentence(String text, String why) {
        assertThat(FaultWords.parse(text)).isEqualTo(new FaultWords.Parsed.NotUnderstood(why));
    }
}
