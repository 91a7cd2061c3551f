/** What is counted and measured while a fleet runs, and what can be expected of it. */
@NullMarked
package dev.fauxband.app.fleet.figures;

import org.jspecify.annotations.NullMarked;
