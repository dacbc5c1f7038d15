package org.essaim.shared.text;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A text has so many code points at most; {@code @Size} would count an emoji twice. */
@Documented
@Constraint(validatedBy = Longest.Validator.class)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Longest {

    int value();

    String message() default "{problem.tooLong}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Counts by {@link Text#length}; nothing is not too long. */
    class Validator implements ConstraintValidator<Longest, String> {

        private int most;

        @Override
        public void initialize(Longest constraint) {
            most = constraint.value();
        }

        @Override
        public boolean isValid(String text, ConstraintValidatorContext context) {
            return Text.length(text) <= most;
        }
    }
}
