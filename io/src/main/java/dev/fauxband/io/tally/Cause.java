package dev.fauxband.io.tally;

import dev.fauxband.sim.behaviour.Work;

/** Why work failed: the kind of work and the reason in words. */
public record Cause(Work work, String why) {}
