/** The one table of timers of a module. */
@NullMarked
package dev.fauxband.time;

import org.jspecify.annotations.NullMarked;
