/** {@code --pcap}: what modules say, in a file that Wireshark opens. */
@NullMarked
package dev.fauxband.app.capture;

import org.jspecify.annotations.NullMarked;
