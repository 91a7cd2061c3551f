/** Tests of the fleet command. */
@NullMarked
package dev.fauxband.app.fleet;

import org.jspecify.annotations.NullMarked;
