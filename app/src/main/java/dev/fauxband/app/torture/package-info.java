/** {@code fauxband torture}: a host program, seed after seed, through mixtures of faults that real modules show. */
@NullMarked
package dev.fauxband.app.torture;

import org.jspecify.annotations.NullMarked;
