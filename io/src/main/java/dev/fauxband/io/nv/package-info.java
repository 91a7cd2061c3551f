/** What modules keep over a power cycle: a file each, old or new whenever the power goes. */
@NullMarked
package dev.fauxband.io.nv;

import org.jspecify.annotations.NullMarked;
