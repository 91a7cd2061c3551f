/** A deterministic world around modules: virtual time, the air of each, the {@code sim} platform at the other end. */
@NullMarked
package dev.fauxband.sim;

import org.jspecify.annotations.NullMarked;
