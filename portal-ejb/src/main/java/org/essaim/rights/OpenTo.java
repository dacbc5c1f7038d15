package org.essaim.rights;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Who may call a boundary, or one of its methods, which then counts alone. {@link CallerCheck} refuses all others, before
 * the method begins; a test of the bytecode misses it where it is not said.
 *
 * <p>A program needs one of the scopes. Where none is named a token opens nothing: what everyone may read, it reads as
 * everyone does, and the rest is refused.
 */
@Documented
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface OpenTo {

    @Nonbinding
    Caller value();

    /** Scopes of a token; one of them is enough. */
    @Nonbinding
    String[] scopes() default {};
}
