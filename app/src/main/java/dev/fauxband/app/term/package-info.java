/** {@code fauxband term}: a terminal for AT, at a module of ours or a real one. */
@NullMarked
package dev.fauxband.app.term;

import org.jspecify.annotations.NullMarked;
