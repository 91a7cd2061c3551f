/** Tests of what a fleet counts. */
@NullMarked
package dev.fauxband.io.tally;

import org.jspecify.annotations.NullMarked;
