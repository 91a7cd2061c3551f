/** What the host program of a module would do, in the terms of the AT set. It reads no clock and has no thread. */
@NullMarked
package dev.fauxband.sim.behaviour;

import org.jspecify.annotations.NullMarked;
