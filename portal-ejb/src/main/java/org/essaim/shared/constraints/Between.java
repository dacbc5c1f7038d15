package org.essaim.shared.constraints;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A number from one to another, both counted in. */
@Documented
@Constraint(validatedBy = Between.Validator.class)
@Target({ElementType.FIELD, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
public @interface Between {

    int least() default 0;

    int most();

    String message() default "{problem.range}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** No number at all is within any range. */
    class Validator implements ConstraintValidator<Between, Integer> {

        private int least;
        private int most;

        @Override
        public void initialize(Between constraint) {
            least = constraint.least();
            most = constraint.most();
        }

        @Override
        public boolean isValid(Integer number, ConstraintValidatorContext context) {
            return number == null || number >= least && number <= most;
        }
    }
}
