/** Platforms in the box, and the command platform. */
@NullMarked
package dev.fauxband.app.box;

import org.jspecify.annotations.NullMarked;
