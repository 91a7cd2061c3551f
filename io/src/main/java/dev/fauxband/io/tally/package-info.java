/** What a fleet has done, counted where it happens and copied for who wants to know. */
@NullMarked
package dev.fauxband.io.tally;

import org.jspecify.annotations.NullMarked;
