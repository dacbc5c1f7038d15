package org.essaim.web.discussions;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.essaim.discussions.DiscussionId;
import org.junit.jupiter.api.Test;

class LiveStreamTest {

    private final AtomicInteger left = new AtomicInteger();
    private final LiveStream stream = new LiveStream(new DiscussionId(1), Optional.empty(), 0);
    private final Connection connection = new Connection();

    @Test
    void aConnectionThatTheContainerHasForgottenGivesItsPlaceBack() throws Exception {
        stream.open(connection.context(), left::incrementAndGet);
        connection.gone = true;
        stream.beat();
        assertThat(stream.isOver()).isTrue();
        assertThat(left).hasPositiveValue();
    }

    @Test
    void whoTakesNothingIsNotWaitedFor() throws Exception {
        stream.open(connection.context(), left::incrementAndGet);
        connection.full = true;
        stream.beat();
        assertThat(stream.isOver()).isTrue();
        assertThat(left).hasPositiveValue();
    }

    @Test
    void oneThatLostItsPlaceBeforeItBeganGivesItBack() throws Exception {
        stream.end();
        stream.open(connection.context(), left::incrementAndGet);
        assertThat(connection.written).isEmpty();
        assertThat(left).hasPositiveValue();
    }

    /** As far as a stream looks at one. */
    private static final class Connection extends ServletOutputStream {
        private boolean gone;
        private boolean full;
        private String written = "";

        private AsyncContext context() {
            ServletResponse response = only(
                    ServletResponse.class,
                    (proxy, method, values) -> method.getName().equals("getOutputStream") ? this : null);
            return only(AsyncContext.class, (proxy, method, values) -> {
                if (gone) {
                    throw new IllegalStateException("not suspended");
                }
                return method.getName().equals("getResponse") ? response : null;
            });
        }

        private static <T> T only(Class<T> type, InvocationHandler handler) {
            return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
        }

        @Override
        public boolean isReady() {
            return !full;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void write(int value) throws IOException {
            if (gone) {
                throw new IllegalStateException("recycled");
            }
            written += (char) value;
        }
    }
}
