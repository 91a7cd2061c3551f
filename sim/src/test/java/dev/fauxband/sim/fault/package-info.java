/** Each fault shown on AT line and wire. */
@NullMarked
package dev.fauxband.sim.fault;

import org.jspecify.annotations.NullMarked;
