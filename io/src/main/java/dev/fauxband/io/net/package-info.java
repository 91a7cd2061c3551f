/**
 * How a module's datagrams reach the network: transports over UDP sockets, and the way out that every datagram takes
 * before one: redirection, then the loopback guard. Knows addresses, not what the datagrams mean.
 */
@NullMarked
package dev.fauxband.io.net;

import org.jspecify.annotations.NullMarked;
