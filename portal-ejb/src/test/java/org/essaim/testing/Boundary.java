package org.essaim.testing;

import jakarta.enterprise.util.AnnotationLiteral;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Put on session beans, so that {@link BoundaryInterceptor} stands round them. */
@InterceptorBinding
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@interface Boundary {

    final class Literal extends AnnotationLiteral<Boundary> implements Boundary {
        private static final long serialVersionUID = 1L;
    }
}
