package dev.fauxband.io.view;

import dev.fauxband.lwm2m.RegistrationState;
import java.util.Optional;

/** How the module stands with its platform. */
public record RegistrationView(
        @Meaning("State of the registration") RegistrationState state,
        @Meaning("Address that AT+QLWSERV named") Optional<String> server,
        @Meaning("Port that AT+QLWSERV named") Optional<Integer> port,
        @Meaning("Endpoint name that AT+QLWCONF gave") Optional<String> endpoint,

        @Meaning("Where the platform keeps the registration")
        Optional<String> location,

        @Meaning("Lifetime in seconds, as object 1 has it") long lifetimeS,

        @Meaning("Registration exchange whose result the host has not seen yet")
        Optional<String> resultDue) {}
