/** A deterministic world around modules: virtual time, links with faults, the {@code sim} platform at the other end. */
@NullMarked
package dev.fauxband.sim;

import org.jspecify.annotations.NullMarked;
