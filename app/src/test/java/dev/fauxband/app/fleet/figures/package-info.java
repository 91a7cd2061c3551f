/** Tests of what a fleet is measured by. */
@NullMarked
package dev.fauxband.app.fleet.figures;

import org.jspecify.annotations.NullMarked;
