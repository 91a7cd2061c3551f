/** Platforms in virtual time, given a socket and a clock. */
@NullMarked
package dev.fauxband.io.platform;

import org.jspecify.annotations.NullMarked;
