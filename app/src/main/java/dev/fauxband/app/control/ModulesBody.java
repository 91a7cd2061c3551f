package dev.fauxband.app.control;

import dev.fauxband.io.view.Meaning;
import java.util.List;

/** All modules of the process. */
record ModulesBody(
        @Meaning("In the order of their names' making") List<ModuleBody> modules) {
    ModulesBody {
        modules = List.copyOf(modules);
    }
}
