package org.essaim.structure;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import jakarta.ejb.Stateless;
import org.essaim.rights.Caller;
import org.essaim.rights.OpenTo;
import org.junit.jupiter.api.Test;

class DeclaredCallersTest {

    @Test
    void aBoundaryMethodWithoutDeclaredCallersBreaksTheRule() {
        assertThat(violations(Silent.class)).singleElement().asString().contains("Silent.open()");
    }

    @Test
    void aMethodOverridesTheDeclarationOfItsClass() {
        assertThat(violations(Speaking.class, ByMethod.class)).isEmpty();
    }

    private static java.util.List<String> violations(Class<?>... boundaries) {
        return DeclaredCallers.everyBoundaryMethodDeclaresThem()
                .evaluate(new ClassFileImporter().importClasses(boundaries))
                .getFailureReport()
                .getDetails();
    }

    @Stateless
    public static class Silent {
        @OpenTo(Caller.EVERYONE)
        public void said() {}

        public void open() {}
    }

    @Stateless
    @OpenTo(Caller.MEMBER)
    public static class Speaking {
        public void open() {}
    }

    @Stateless
    public static class ByMethod {
        @OpenTo(Caller.MEMBER)
        public void open() {}

        void inside() {}
    }
}
