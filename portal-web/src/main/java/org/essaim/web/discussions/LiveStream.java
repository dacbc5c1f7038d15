package org.essaim.web.discussions;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Locale;
import java.util.Optional;
import java.util.Queue;
import org.essaim.discussions.DiscussionId;
import org.essaim.discussions.LiveReader;
import org.essaim.discussions.LiveStep;
import org.essaim.shared.viewer.MemberId;

/**
 * One open stream of events. What the connection does not take at once waits, up to a limit; a reader who is slower than
 * that is let go, and comes back by themselves.
 */
final class LiveStream implements LiveReader, WriteListener, AsyncListener {

    private static final int MOST_WAITING = 256;
    private static final byte[] BEGIN = bytes("retry: 5000\n\n");
    private static final byte[] BEAT = bytes(":\n\n");

    private final DiscussionId discussion;
    private final Optional<MemberId> member;
    private final Queue<byte[]> waiting = new ArrayDeque<>();
    private AsyncContext context;
    private ServletOutputStream out;
    private Runnable atEnd;
    private long told;
    private boolean writable;
    private boolean ended;

    LiveStream(DiscussionId discussion, Optional<MemberId> member, long since) {
        this.discussion = discussion;
        this.member = member;
        this.told = since;
    }

    /**
     * Begins, on the response of the container: what filters put round it has done its work.
     *
     * @param left runs once the stream is over, whoever ended it
     */
    synchronized void open(AsyncContext begun, Runnable left) throws IOException {
        context = begun;
        out = begun.getResponse().getOutputStream();
        atEnd = left;
        context.setTimeout(0);
        context.addListener(this);
        waiting.add(BEGIN);
        out.setWriteListener(this);
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
        send(bytes("id: " + step.number() + "\nevent: " + step.change().name().toLowerCase(Locale.ROOT) + "\ndata: "
                + step.post() + "\n\n"));
    }

    @Override
    public void beat() {
        send(BEAT);
    }

    private synchronized void send(byte[] event) {
        if (ended) {
            return;
        }
        if (waiting.size() >= MOST_WAITING) {
            end();
            return;
        }
        waiting.add(event);
        if (writable) {
            drain();
        }
    }

    private void drain() {
        try {
            while (!ended && out.isReady() && !waiting.isEmpty()) {
                out.write(waiting.remove());
                if (waiting.isEmpty() && out.isReady()) {
                    out.flush();
                }
            }
        } catch (IOException e) {
            end();
        }
    }

    @Override
    public synchronized void end() {
        if (!ended) {
            ended = true;
            waiting.clear();
            context.complete();
        }
    }

    @Override
    public synchronized void onWritePossible() {
        writable = true;
        drain();
    }

    @Override
    public void onError(Throwable failure) {
        end();
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

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
