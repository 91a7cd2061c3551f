/** Which transport carries the datagrams of modules, and what it needs from the system. */
@NullMarked
package dev.fauxband.io.net.transport;

import org.jspecify.annotations.NullMarked;
