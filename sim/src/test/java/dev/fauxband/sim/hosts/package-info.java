/** Host programs of different kinds, replayed in virtual time: each with its own matching rules and patience. */
@NullMarked
package dev.fauxband.sim.hosts;

import org.jspecify.annotations.NullMarked;
