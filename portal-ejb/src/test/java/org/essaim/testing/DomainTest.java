package org.essaim.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test of the domain without a server. The class has a database of its own with the schema in it, and everything that
 * starts with the portal running; its {@code @Inject} fields are filled, package-private beans included.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(DomainExtension.class)
public @interface DomainTest {

    /** Whether letters leave, to a {@code GreenMail} that can be injected; otherwise they wait in the outbox. */
    boolean mail() default false;

    /** Whether the demo community is there. */
    boolean demo() default false;

    /** Whether the index is in the Elasticsearch server of the run, rather than in the process. */
    boolean elasticsearch() default false;
}
