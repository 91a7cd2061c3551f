/** Shards: threads that each look after many modules, one turn at a time. */
@NullMarked
package dev.fauxband.io.fleet;

import org.jspecify.annotations.NullMarked;
