/** The control door: modules are looked at and pushed over HTTP, each operation one declaration. */
@NullMarked
package dev.fauxband.app.control;

import org.jspecify.annotations.NullMarked;
