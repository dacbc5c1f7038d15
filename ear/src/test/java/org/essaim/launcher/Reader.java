package org.essaim.launcher;

import java.io.IOException;
import java.net.URL;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.essaim.it.http.HttpPerson;

/** Reads without a pause, and remembers what was refused. */
final class Reader extends Thread {

    private final HttpPerson person;
    private final List<String> failures = new CopyOnWriteArrayList<>();
    private final AtomicInteger answers = new AtomicInteger();
    private volatile boolean leaving;

    Reader(URL portal) {
        person = new HttpPerson(portal);
    }

    @Override
    public void run() {
        while (!leaving) {
            for (var path : List.of("/", "/scenarios", "/api/suggest?q=fra")) {
                read(path);
            }
        }
    }

    private void read(String path) {
        try {
            var status = person.get(path).statusCode();
            if (status == 200) {
                answers.incrementAndGet();
            } else {
                failures.add(path + " " + status + " at " + Instant.now());
            }
        } catch (IOException | InterruptedException e) {
            failures.add(path + " " + e + " at " + Instant.now());
        }
    }

    void leave() throws InterruptedException {
        leaving = true;
        join();
    }

    List<String> failures() {
        return failures;
    }

    int answers() {
        return answers.get();
    }
}
