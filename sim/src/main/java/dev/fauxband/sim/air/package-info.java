/** What lies between a module and its platform: delay, losses, rates, coverage. One model, one seed, no clock. */
@NullMarked
package dev.fauxband.sim.air;

import org.jspecify.annotations.NullMarked;
