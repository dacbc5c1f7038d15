package org.essaim.it.http;

import static java.util.concurrent.TimeUnit.SECONDS;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.concurrent.LinkedBlockingQueue;

/** What is told live to somebody, line by line as it comes. */
public final class EventStream implements Flow.Subscriber<String>, AutoCloseable {

    private static final String ENDED = "the stream has ended";

    private static final int PATIENCE = 20;

    private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
    private final CompletableFuture<?> open;

    private EventStream(HttpPerson person, String path) {
        open = person.follow(path, this);
    }

    /** Begun once the server has said so. */
    public static EventStream of(HttpPerson person, String path) throws InterruptedException {
        var stream = new EventStream(person, path);
        var first = stream.next();
        if (!"retry: 5000".equals(first)) {
            throw new AssertionError(path + " is no stream: " + first);
        }
        return stream;
    }

    /** The next line that says something; null when none comes. Empty lines end an event, and a colon alone is a beat. */
    public String next() throws InterruptedException {
        var line = heard.poll(PATIENCE, SECONDS);
        while (line != null && (line.isEmpty() || line.equals(":"))) {
            line = heard.poll(PATIENCE, SECONDS);
        }
        return line;
    }

    /** Whether the server ends it soon, whatever it tells before. */
    public boolean ends() throws InterruptedException {
        var line = next();
        while (line != null && !line.equals(ENDED)) {
            line = next();
        }
        return line != null;
    }

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
        subscription.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(String line) {
        heard.add(line);
    }

    @Override
    public void onError(Throwable failure) {
        heard.add("the stream failed: " + failure);
    }

    @Override
    public void onComplete() {
        heard.add(ENDED);
    }

    @Override
    public void close() {
        open.cancel(true);
    }
}
