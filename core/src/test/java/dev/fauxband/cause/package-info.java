/** Tests of what caused a datagram. */
@NullMarked
package dev.fauxband.cause;

import org.jspecify.annotations.NullMarked;
