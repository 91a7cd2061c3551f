/** Looks at the machine: is there all that the other commands need? */
@NullMarked
package dev.fauxband.app.doctor;

import org.jspecify.annotations.NullMarked;
