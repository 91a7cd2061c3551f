/** Time as the shells have it: a clock, perhaps a fast one. */
@NullMarked
package dev.fauxband.io.clock;

import org.jspecify.annotations.NullMarked;
