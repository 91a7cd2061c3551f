/** How a fleet begins: which modules are given power when. */
@NullMarked
package dev.fauxband.io.load;

import org.jspecify.annotations.NullMarked;
