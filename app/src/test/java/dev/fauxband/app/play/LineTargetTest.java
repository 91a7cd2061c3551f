package dev.fauxband.app.play;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fauxband.data.Octets;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class LineTargetTest {
    private final LineTarget target = new LineTarget(octets -> {}, Optional.empty());

    @Test
    void whatDoesNotFitIsMissedWhereItIsMissing() {
        for (int i = 0; i < LineTarget.OUTPUTS_MAX; i++) {
            target.said(Octets.of('A'));
        }
        target.said(Octets.of('B'));

        for (int i = 0; i < LineTarget.OUTPUTS_MAX; i++) {
            assertThat(target.poll()).isPresent();
        }
        target.said(Octets.of('C'));
        assertThatThrownBy(target::poll)
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("part of it is lost");
        assertThatThrownBy(() -> target.advance(target.nowNs())).isInstanceOf(UncheckedIOException.class);
    }
}
