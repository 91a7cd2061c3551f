/** OMA's enabler test cases for LwM2M 1.0 clients: which there are, and what the module makes of those that apply. */
@NullMarked
package dev.fauxband.sim.ets;

import org.jspecify.annotations.NullMarked;
