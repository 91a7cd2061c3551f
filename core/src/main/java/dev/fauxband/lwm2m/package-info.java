/** The LwM2M 1.0 client: registration, objects, observations, requests of the platform. Knows no AT. */
@NullMarked
package dev.fauxband.lwm2m;

import org.jspecify.annotations.NullMarked;
