/**
 * Captures: what modules say at their lines and in the air, in a file that Wireshark opens, and such files read again.
 *
 * <p>The file is a pcapng (draft-ietf-opsawg-pcapng). Datagrams are whole IP packets at one interface; each module's
 * line is an interface of its own, with a packet for each line.
 */
@NullMarked
package dev.fauxband.io.capture;

import org.jspecify.annotations.NullMarked;
