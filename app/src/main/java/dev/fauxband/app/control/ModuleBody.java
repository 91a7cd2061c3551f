package dev.fauxband.app.control;

import dev.fauxband.io.fleet.ModuleHandle;
import dev.fauxband.io.view.AirView;
import dev.fauxband.io.view.Meaning;
import dev.fauxband.io.view.ModuleQuery;
import dev.fauxband.io.view.ModuleState;
import dev.fauxband.io.view.RegistrationView;
import java.util.List;
import java.util.Optional;

/** A module at a glance. */
record ModuleBody(
        @Meaning("Its name in paths, logs and traces") String name,
        @Meaning("Its personality") String profile,
        @Meaning("Seed of all chance in it") String seed,
        @Meaning("Equipment identity, 15 digits") String imei,
        @Meaning("Subscriber identity, 15 digits") String imsi,
        @Meaning("Number of the SIM card, 20 digits") String iccid,

        @Meaning("Address that the network gave") String ip,

        @Meaning("How the module stands") ModuleState state,
        @Meaning("How it stands with its platform") RegistrationView registration,
        @Meaning("What its air is like") String air,
        @Meaning("Faults in force") List<String> faults,

        @Meaning("Why it can only be looked at, if so") Optional<String> onlyLookedAt) {
    ModuleBody {
        faults = List.copyOf(faults);
    }

    static ModuleBody of(ModuleHandle module) throws Refusal {
        ModuleState state = ControlledModules.await(module.look(ModuleQuery.STATE));
        AirView air = ControlledModules.await(module.look(ModuleQuery.AIR));
        return new ModuleBody(
                module.plan().name(),
                module.plan().profile().name(),
                Long.toString(module.plan().seed()),
                module.plan().identity().imei(),
                module.plan().identity().imsi(),
                module.plan().identity().iccid(),
                state.address().orElseGet(() -> module.plan().identity().ip()),
                state,
                ControlledModules.await(module.look(ModuleQuery.REGISTRATION)),
                air.settings(),
                air.faults(),
                module.onlyLookedAt());
    }
}
