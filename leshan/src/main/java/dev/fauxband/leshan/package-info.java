/** The leshan platform: an embedded, unmodified Leshan server on the loopback interface. */
@NullMarked
package dev.fauxband.leshan;

import org.jspecify.annotations.NullMarked;
