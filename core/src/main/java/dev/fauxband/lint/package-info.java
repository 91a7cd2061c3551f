/** What a host does that a real module punishes, told from the lines alone. */
@NullMarked
package dev.fauxband.lint;

import org.jspecify.annotations.NullMarked;
