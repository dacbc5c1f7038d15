package org.essaim.web.expressions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.el.ELContext;
import jakarta.el.ELException;
import jakarta.el.ELResolver;
import jakarta.el.FunctionMapper;
import jakarta.el.VariableMapper;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PlainCallsTest {

    private final PlainCalls calls = new PlainCalls();
    private final ELContext context = new Context();

    @Test
    void aComponentOfARecordIsCalled() {
        assertThat(call(new Bee("Ambre"), "name")).isEqualTo("Ambre");
        assertThat(context.isPropertyResolved()).isTrue();
    }

    @Test
    void whatTheMethodThrowsIsTheCause() {
        assertThatThrownBy(() -> call(new Bee("Ambre"), "sting"))
                .isInstanceOf(ELException.class)
                .hasCauseInstanceOf(IllegalStateException.class);
    }

    @Test
    void whatHasArgumentsOrIsUnknownIsLeftToOthers() {
        call(new Bee("Ambre"), "fly");
        calls.invoke(context, "Ambre", "substring", null, new Object[] {1});
        calls.invoke(context, null, "name", null, null);
        assertThat(context.isPropertyResolved()).isFalse();
    }

    @Test
    void whatIsReachedByAnotherTypeAloneIsLeftToOthers() {
        for (var hidden : List.<Object>of(List.of(1), Stream.of(1), new Hidden())) {
            call(hidden, "size");
            call(hidden, "count");
            assertThat(context.isPropertyResolved()).isFalse();
        }
    }

    private Object call(Object base, String method) {
        return calls.invoke(context, base, method, null, new Object[0]);
    }

    public record Bee(String name) {
        public void sting() {
            throw new IllegalStateException(name);
        }
    }

    private static final class Hidden {
        public int size() {
            return 1;
        }
    }

    /** As much of one as a resolver asks. */
    private static final class Context extends ELContext {
        @Override
        public ELResolver getELResolver() {
            return null;
        }

        @Override
        public FunctionMapper getFunctionMapper() {
            return null;
        }

        @Override
        public VariableMapper getVariableMapper() {
            return null;
        }
    }
}
