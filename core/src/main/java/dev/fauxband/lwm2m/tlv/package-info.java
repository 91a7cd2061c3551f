/** The TLV format of LwM2M 1.0 (OMA TS 1.0.2 §6.4.3). */
@NullMarked
package dev.fauxband.lwm2m.tlv;

import org.jspecify.annotations.NullMarked;
