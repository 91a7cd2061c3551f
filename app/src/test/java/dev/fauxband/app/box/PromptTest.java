package dev.fauxband.app.box;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fauxband.data.Address;
import dev.fauxband.sim.fault.FaultOrder;
import dev.fauxband.sim.platform.PlatformCommand;
import dev.fauxband.sim.platform.PlatformInTheBox;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class PromptTest {
    private final List<FaultOrder> ofPlatform = new ArrayList<>();
    private final List<FaultOrder> ofModules = new ArrayList<>();

    /** A platform that can go wrong, or not. */
    private final class Box implements PlatformInTheBox {
        private final boolean simulated;

        Box(boolean simulated) {
            this.simulated = simulated;
        }

        @Override
        public boolean suffer(FaultOrder order) {
            ofPlatform.add(order);
            return simulated;
        }

        @Override
        public Address address() {
            return Address.UNSPECIFIED;
        }

        @Override
        public void perform(PlatformCommand command) {
            throw new IllegalStateException("nobody told it to");
        }

        @Override
        public List<String> clients() {
            return List.of();
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    }

    private String said(boolean simulated, String text) throws IOException {
        StringWriter said = new StringWriter();
        PrintWriter out = new PrintWriter(said);
        Prompt prompt = new Prompt(new Box(simulated), out, ofModules::add);
        Prompt.End end = prompt.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        assertThat(end).isEqualTo(Prompt.End.INPUT_ENDED);
        return said.toString();
    }

    private static String lines(String... lines) {
        return String.join(System.lineSeparator(), lines) + System.lineSeparator();
    }

    @Test
    void faultsGoToWhomTheyConcern() throws IOException {
        assertThat(said(true, "fault no-ack\nfault  loss 20%\nfault off\n"))
                .isEqualTo(lines("fault no-ack: taken", "fault loss 20%: taken", "fault off: taken"));
        assertThat(ofPlatform).hasSize(2).last().isEqualTo(new FaultOrder.EndAll());
        // Also what the platform does wrong: the traces of the modules say so.
        assertThat(ofModules).hasSize(3).last().isEqualTo(new FaultOrder.EndAll());
    }

    @Test
    void whatIsWrongIsSaid() throws IOException {
        assertThat(said(false, "fault no-ack\n")).startsWith("only the platform sim does that");
        assertThat(said(false, "fault los\n")).startsWith("there is no fault \"los\"; did you mean loss?");
        assertThat(said(false, "fault off\n")).isEqualTo(lines("fault off: taken"));
        assertThat(ofModules).containsExactly(new FaultOrder.EndAll());
    }
}
