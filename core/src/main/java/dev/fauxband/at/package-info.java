/** The AT line (V.250): command lines, declarations, arguments, answers and reports. Knows no LwM2M. */
@NullMarked
package dev.fauxband.at;

import org.jspecify.annotations.NullMarked;
