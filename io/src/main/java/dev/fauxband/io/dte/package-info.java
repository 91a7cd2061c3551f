/**
 * The doors through which a host (DTE) reaches a module's AT line: a pseudo terminal, TCP, standard input and output.
 * A door moves octets and tells of hosts that come and go; it knows nothing of AT.
 */
@NullMarked
package dev.fauxband.io.dte;

import org.jspecify.annotations.NullMarked;
