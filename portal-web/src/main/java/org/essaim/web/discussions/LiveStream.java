package org.essaim.web.discussions;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ServletOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.essaim.discussions.DiscussionId;
import org.essaim.discussions.LiveReader;
import org.essaim.discussions.LiveStep;
import org.essaim.shared.viewer.MemberId;

/**
 * One open stream of events. These are some fifty bytes each, which the connection's own buffer takes at once; whose buffer
 * is full has taken nothing of hundreds of them, and is waited for no longer.
 *
 * <p>The container does not tell that a reader has gone, nor do writes to nowhere fail. So a stream lives for some minutes
 * and ends: a browser that is still there comes back by itself, and misses nothing.
 */
final class LiveStream implements LiveReader, AsyncListener {

    private static final String BEGIN = "retry: 5000\n\n";
    private static final String BEAT = ":\n\n";
    private static final Duration LIFE = Duration.ofMinutes(10);

    private final DiscussionId discussion;
    private final Optional<MemberId> member;
    private final long begunAt = System.nanoTime();
    private AsyncContext context;
    private ServletOutputStream out;
    private Runnable atEnd;
    private long told;
    private boolean ended;

    LiveStream(DiscussionId discussion, Optional<MemberId> member, long since) {
        this.discussion = discussion;
        this.member = member;
        this.told = since;
    }

    /**
     * Begins, on the response of the container: what filters put round it has done its work.
     *
     * @param left runs when the stream is over, whoever ended it; once or more
     */
    synchronized void open(AsyncContext begun, Runnable left) throws IOException {
        context = begun;
        atEnd = left;
        if (ended) {
            close();
            return;
        }
        context.setTimeout(0);
        context.addListener(this);
        out = context.getResponse().getOutputStream();
        send(BEGIN);
    }

    @Override
    public DiscussionId discussion() {
        return discussion;
    }

    @Override
    public Optional<MemberId> member() {
        return member;
    }

    @Override
    public synchronized long told() {
        return told;
    }

    @Override
    public synchronized void tell(LiveStep step) {
        told = step.number();
        send("id: " + step.number() + "\nevent: " + step.change().name().toLowerCase(Locale.ROOT) + "\ndata: "
                + step.post() + "\n\n");
    }

    @Override
    public void beat() {
        if (System.nanoTime() - begunAt < LIFE.toNanos()) {
            send(BEAT);
        } else {
            end();
        }
    }

    private synchronized void send(String event) {
        if (ended) {
            return;
        }
        try {
            if (out.isReady()) {
                out.write(event.getBytes(StandardCharsets.UTF_8));
                out.flush();
            } else {
                end();
            }
        } catch (IOException | RuntimeException e) {
            // What a container throws whose connection is gone is its own affair.
            end();
        }
    }

    @Override
    public void end() {
        synchronized (this) {
            if (ended) {
                return;
            }
            ended = true;
            if (context == null) {
                return;
            }
        }
        close();
    }

    private void close() {
        try {
            context.complete();
        } catch (RuntimeException e) {
            // It is over already, and the container has told nobody.
        }
        atEnd.run();
    }

    synchronized boolean isOver() {
        return ended;
    }

    @Override
    public void onComplete(AsyncEvent event) {
        over();
    }

    @Override
    public void onTimeout(AsyncEvent event) {
        end();
    }

    @Override
    public void onError(AsyncEvent event) {
        over();
    }

    @Override
    public void onStartAsync(AsyncEvent event) {
        // A stream begins once.
    }

    private void over() {
        synchronized (this) {
            ended = true;
        }
        atEnd.run();
    }
}
