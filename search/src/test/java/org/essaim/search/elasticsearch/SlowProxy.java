package org.essaim.search.elasticsearch;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Stands before a server and delays its responses. */
public final class SlowProxy implements AutoCloseable {
    private final ServerSocket listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final CountDownLatch closing = new CountDownLatch(1);
    private final URI target;
    private volatile long delayMillis;

    /** Before this server, without delay. */
    public SlowProxy(URI target) throws IOException {
        this.target = target;
        start(this::accept);
    }

    /** Where it listens. */
    public URI url() {
        return URI.create("http://127.0.0.1:" + listening.getLocalPort());
    }

    /** Every part of a response comes so much later. */
    public void delay(long millis) {
        delayMillis = millis;
    }

    private void accept() throws IOException {
        while (!listening.isClosed()) {
            var client = listening.accept();
            var server = new Socket(target.getHost(), target.getPort());
            start(() -> pass(client, server, false));
            start(() -> pass(server, client, true));
        }
    }

    private void pass(Socket from, Socket to, boolean late) throws IOException {
        try (from;
                to;
                InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream()) {
            var buffer = new byte[64 * 1024];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                if (late && isClosedAfter(delayMillis)) {
                    return;
                }
                out.write(buffer, 0, read);
            }
        }
    }

    private boolean isClosedAfter(long millis) {
        try {
            return closing.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private interface Work {
        void run() throws IOException;
    }

    private static void start(Work work) {
        var thread = new Thread(() -> {
            try {
                work.run();
            } catch (IOException e) {
                // One of both ends has closed.
                Thread.currentThread().interrupt();
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        closing.countDown();
        listening.close();
    }
}
