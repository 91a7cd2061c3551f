/** The same work by fleets of different make, side by side. */
@NullMarked
package dev.fauxband.bench.peers;

import org.jspecify.annotations.NullMarked;
