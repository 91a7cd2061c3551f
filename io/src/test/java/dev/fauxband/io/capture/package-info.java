/** Tests of captures. */
@NullMarked
package dev.fauxband.io.capture;

import org.jspecify.annotations.NullMarked;
