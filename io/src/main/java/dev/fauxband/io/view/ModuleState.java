package dev.fauxband.io.view;

import dev.fauxband.radio.CoverageLevel;
import dev.fauxband.radio.RrcState;
import dev.fauxband.radio.SimState;
import dev.fauxband.radio.UeState;
import java.util.Optional;

/**
 * How the module and its line stand.
 *
 * @param powered whether it runs; the rest tells nothing when it does not
 */
public record ModuleState(
        @Meaning("Whether the module runs") boolean powered,
        @Meaning("Nanoseconds since the program began") long nowNs,
        @Meaning("Value of AT+CFUN") int functionality,
        @Meaning("Whether datagrams can leave and arrive") boolean attached,

        @Meaning("State of the user equipment") UeState radio,
        @Meaning("State of the radio connection") RrcState connection,
        @Meaning("State of the SIM") SimState sim,
        @Meaning("How deep in coverage it is") CoverageLevel coverage,
        @Meaning("Address that the network gave") Optional<String> address,

        @Meaning("Whether what a host types comes back (ATE)")
        boolean echo,

        @Meaning("Hosts at the line") int hosts,
        @Meaning("Whether a command is running") boolean commandOpen,
        @Meaning("Whether nothing is owed to the host") boolean quiet,

        @Meaning("How the last confirmable AT+QLWDATASEND stands")
        String lastSend) {}
