/** A serial port over telnet, RFC 2217: the codec and the state without IO, and the door that uses them. */
@NullMarked
package dev.fauxband.io.dte.rfc2217;

import org.jspecify.annotations.NullMarked;
