/** Why each datagram of a module is there: which command of its host caused it, as its trace alone shows. */
@NullMarked
package dev.fauxband.cause;

import org.jspecify.annotations.NullMarked;
