package dev.fauxband.app.config;

import dev.fauxband.app.cli.UsageException;

/** A command that can say what is wrong with its options before it does anything. */
public interface Checked {
    /** Refuses what the command itself would refuse; nothing is opened, and no resolver is asked. */
    void check() throws UsageException;
}
