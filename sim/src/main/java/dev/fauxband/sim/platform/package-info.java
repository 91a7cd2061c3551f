/** What every platform in the box has in common: its commands, its lines, its front. Pure: no threads, no sockets. */
@NullMarked
package dev.fauxband.sim.platform;

import org.jspecify.annotations.NullMarked;
