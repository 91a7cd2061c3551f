/** The notation of transcripts: reading it, playing it, writing it. */
@NullMarked
package dev.fauxband.script;

import org.jspecify.annotations.NullMarked;
