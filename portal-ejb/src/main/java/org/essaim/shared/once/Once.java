package org.essaim.shared.once;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Creates something, or changes what must not change twice: when it is called for a form or a program that sent the
 * same before with the same key, nothing happens again, and the first call's result is given. The key is used up in the
 * transaction of the method, so that a refusal leaves it free. The method gives nothing, a text, an id (a record of one
 * number), or what has a {@code valueOf} that reads its own text.
 */
@Inherited
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Once {}
