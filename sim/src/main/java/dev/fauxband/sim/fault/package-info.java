/** What goes wrong on purpose: the faults by name, their words, and those of a module and its serial line at work. */
@NullMarked
package dev.fauxband.sim.fault;

import org.jspecify.annotations.NullMarked;
