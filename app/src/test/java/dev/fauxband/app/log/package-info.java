@NullMarked
package dev.fauxband.app.log;

import org.jspecify.annotations.NullMarked;
