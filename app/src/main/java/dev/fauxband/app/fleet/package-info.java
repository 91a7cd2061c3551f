/** {@code fauxband fleet}: many modules, what they do, and what came of it. */
@NullMarked
package dev.fauxband.app.fleet;

import org.jspecify.annotations.NullMarked;
