/** The user equipment: what the network thinks of the module. */
@NullMarked
package dev.fauxband.radio;

import org.jspecify.annotations.NullMarked;
