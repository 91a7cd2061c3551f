/** The program as a whole: which sub-commands there are, how help looks, what becomes of mistakes. */
@NullMarked
package dev.fauxband.app;

import org.jspecify.annotations.NullMarked;
