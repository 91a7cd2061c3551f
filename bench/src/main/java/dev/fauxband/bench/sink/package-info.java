/** The cheap platform that clients are measured against, in a process of its own. */
@NullMarked
package dev.fauxband.bench.sink;

import org.jspecify.annotations.NullMarked;
