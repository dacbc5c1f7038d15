package org.essaim.it.http;

import java.util.Queue;
import java.util.concurrent.Flow;

/** Puts each line of a response into a queue, as it comes. */
record Lines(Queue<String> heard) implements Flow.Subscriber<String> {

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
        heard.add("the stream has ended");
    }
}
