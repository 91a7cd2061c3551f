/** The air, fault by fault. */
@NullMarked
package dev.fauxband.sim.air;

import org.jspecify.annotations.NullMarked;
