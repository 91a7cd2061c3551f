/** Logs of an AT line, read: in the notation of traces, of terminal programs, of firmware, and captures. */
@NullMarked
package dev.fauxband.app.log;

import org.jspecify.annotations.NullMarked;
