@NullMarked
package dev.fauxband.sim.days;

import org.jspecify.annotations.NullMarked;
