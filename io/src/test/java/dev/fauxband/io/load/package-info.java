/** Tests of how a fleet begins. */
@NullMarked
package dev.fauxband.io.load;

import org.jspecify.annotations.NullMarked;
