package dev.fauxband.app.control;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/** All that the door offers: operations, their router, their description. */
final class Desk {
    private final Router router;
    private final ObjectNode description;
    private final ControlledModules modules;

    Desk(List<Operation> operations, String version, ControlledModules modules) {
        this.router = new Router(operations);
        this.description = OpenApi.describe(operations, version);
        this.modules = modules;
    }

    Router router() {
        return router;
    }

    ObjectNode description() {
        return description;
    }

    /** A module to listen to, which must be there; empty for all. */
    Optional<String> listenedTo(Optional<String> name) throws Refusal {
        if (name.isPresent()) {
            modules.find(name.get());
        }
        return name;
    }
}
