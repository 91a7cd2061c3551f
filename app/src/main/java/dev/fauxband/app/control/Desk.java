package dev.fauxband.app.control;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.fauxband.app.cli.BuildVersion;
import java.util.List;

/** All that a door offers: operations, their router, their description, and perhaps files for a browser. */
public final class Desk {
    private final Router router;
    private final ObjectNode description;
    private final OpenFiles files;

    public Desk(List<Operation> operations, OpenFiles files) {
        this.router = new Router(operations);
        this.description = OpenApi.describe(operations, BuildVersion.text());
        this.files = files;
    }

    Router router() {
        return router;
    }

    ObjectNode description() {
        return description;
    }

    OpenFiles files() {
        return files;
    }
}
