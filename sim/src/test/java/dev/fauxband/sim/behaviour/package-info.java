@NullMarked
package dev.fauxband.sim.behaviour;

import org.jspecify.annotations.NullMarked;
