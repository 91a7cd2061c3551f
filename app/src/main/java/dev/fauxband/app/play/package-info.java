/** The command play: transcripts on a module. */
@NullMarked
package dev.fauxband.app.play;

import org.jspecify.annotations.NullMarked;
