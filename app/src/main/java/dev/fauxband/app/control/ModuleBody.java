package dev.fauxband.app.control;

import dev.fauxband.io.fleet.HostedModule;
import dev.fauxband.io.view.Meaning;
import dev.fauxband.io.view.ModuleQuery;
import dev.fauxband.io.view.ModuleState;
import dev.fauxband.io.view.RegistrationView;

/** A module at a glance. */
record ModuleBody(
        @Meaning("Its name in paths, logs and traces") String name,
        @Meaning("Its personality") String profile,
        @Meaning("Seed of all chance in it") String seed,
        @Meaning("Equipment identity, 15 digits") String imei,
        @Meaning("Subscriber identity, 15 digits") String imsi,
        @Meaning("Number of the SIM card, 20 digits") String iccid,

        @Meaning("Address that the network gave at the start")
        String ip,

        @Meaning("How the module stands") ModuleState state,
        @Meaning("How it stands with its platform") RegistrationView registration) {
    static ModuleBody of(HostedModule module) throws Refusal {
        return new ModuleBody(
                module.plan().name(),
                module.plan().profile().name(),
                Long.toString(module.plan().seed()),
                module.plan().identity().imei(),
                module.plan().identity().imsi(),
                module.plan().identity().iccid(),
                module.plan().identity().ip(),
                ControlledModules.await(module.look(ModuleQuery.STATE)),
                ControlledModules.await(module.look(ModuleQuery.REGISTRATION)));
    }
}
