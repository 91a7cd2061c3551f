@NullMarked
package dev.fauxband.app.explain;

import org.jspecify.annotations.NullMarked;
