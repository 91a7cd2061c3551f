package dev.fauxband.io.view;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What a part of an answer tells, in one sentence for those who read the interface's description. */
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface Meaning {
    /** The sentence, without its full stop. */
    String value();
}
