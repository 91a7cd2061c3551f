/** What a module says about itself: lines, datagrams, states and reasons. */
@NullMarked
package dev.fauxband.trace;

import org.jspecify.annotations.NullMarked;
