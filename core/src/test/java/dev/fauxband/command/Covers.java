package dev.fauxband.command;

import dev.fauxband.at.Form;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/** Which form of which command a test tests. A test that never types it fails: {@link CoversCheck}. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Repeatable(Covers.All.class)
@ExtendWith(CoversCheck.class)
public @interface Covers {
    String command();

    Form form();

    /** Several of them. */
    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    @ExtendWith(CoversCheck.class)
    @interface All {
        Covers[] value();
    }
}
