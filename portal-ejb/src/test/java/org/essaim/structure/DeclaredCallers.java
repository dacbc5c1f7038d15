package org.essaim.structure;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.ejb.Stateless;
import org.essaim.rights.OpenTo;

/** That every boundary says whom it is open to, read from the bytecode. */
final class DeclaredCallers {

    private DeclaredCallers() {}

    static ArchRule everyBoundaryMethodDeclaresThem() {
        return methods()
                .that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(Stateless.class)
                .and()
                .arePublic()
                .and()
                .doNotHaveModifier(JavaModifier.SYNTHETIC)
                .should(new Declared());
    }

    private static final class Declared extends ArchCondition<JavaMethod> {

        Declared() {
            super("say whom they are open to, themselves or by their class");
        }

        @Override
        public void check(JavaMethod method, ConditionEvents events) {
            var declared =
                    method.isAnnotatedWith(OpenTo.class) || method.getOwner().isAnnotatedWith(OpenTo.class);
            events.add(new SimpleConditionEvent(
                    method, declared, method.getFullName() + " has no @OpenTo, nor has its class"));
        }
    }
}
