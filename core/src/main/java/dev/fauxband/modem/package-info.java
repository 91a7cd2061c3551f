/** The façade of the module, and its profile. */
@NullMarked
package dev.fauxband.modem;

import org.jspecify.annotations.NullMarked;
