@NullMarked
package dev.fauxband.lint;

import org.jspecify.annotations.NullMarked;
