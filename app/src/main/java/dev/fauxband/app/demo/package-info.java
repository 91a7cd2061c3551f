/** The command demo: the sessions of the manual, live. */
@NullMarked
package dev.fauxband.app.demo;

import org.jspecify.annotations.NullMarked;
