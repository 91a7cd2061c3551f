package dev.fauxband.app.box;

import picocli.CommandLine.Option;

/** When the platform in the box observes. A mixin. */
public final class ObserveOption {
    @Option(
            names = "--observe-after-update",
            description = "The platform observes 19/0/0 after each Update too, not only after each registration.")
    private boolean afterUpdate;

    public boolean afterUpdate() {
        return afterUpdate;
    }
}
