package org.essaim.launcher;

import fish.payara.micro.BootstrapException;
import fish.payara.micro.PayaraMicro;
import fish.payara.micro.PayaraMicroRuntime;
import fish.payara.micro.boot.AdminCommandRunner;
import fish.payara.micro.boot.PayaraMicroBoot;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/** Payara Micro with the portal in it. */
final class Portal implements AutoCloseable {

    private static final Duration LONGEST_START = Duration.ofMinutes(3);

    private static final Duration LONGEST_STOP = Duration.ofSeconds(20);

    /** Where the portal leaves the reason of a failed start. */
    private static final String FAILURE = "essaim.startup.failure";

    private static final int OK = 200;
    private static final int NOT_FOUND = 404;

    /** What Payara takes after the path for the address: otherwise a folder would be deployed below its own name. */
    private static final String AT_THE_ROOT = File.pathSeparator + "/";

    private static final String LISTENER =
            "configs.config.server-config.network-config.network-listeners" + ".network-listener.http-listener.";
    private static final String HTTP =
            "configs.config.server-config.network-config.protocols.protocol.http-listener.http.";
    private static final String TRANSPORT = "configs.config.server-config.network-config.transports.transport.tcp.";

    /** Payara's own configuration, before it boots. Touching any turns WebSocket off unless it is set too. */
    private static final List<String> CONFIGURATION = List.of(
            HTTP + "websockets-support-enabled=true",
            HTTP + "server-header=false",
            HTTP + "xpowered-by=false",
            // Proxies speak 1.1 to us; without TLS, 2 only lets one connection ask for more than a client may.
            HTTP + "http2-enabled=false",
            HTTP + "compression=on",
            HTTP + "compression-min-size-bytes=1024",
            HTTP + "compressable-mime-type=text/html,text/xml,text/css,text/plain,application/javascript,"
                    + "text/javascript,application/json,application/problem+json,image/svg+xml,application/atom+xml",
            // The portal refuses an address that is a quarter as long, with an answer; beyond, the server only hangs
            // up.
            HTTP + "header-buffer-length-bytes=32768",
            HTTP + "max-post-size-bytes=-1",
            HTTP + "max-form-post-size-bytes=4194304",
            // The portal bounds what one client may hold of these.
            "configs.config.server-config.thread-pools.thread-pool.http-thread-pool.max-thread-pool-size=200",
            // How long a thread waits for the next bytes of a body, or for a reader to take some of a response.
            TRANSPORT + "read-timeout-millis=15000",
            TRANSPORT + "write-timeout-millis=30000");

    private final PayaraMicroRuntime runtime;
    private final Duration stopDelay;

    private Portal(PayaraMicroRuntime runtime, Duration stopDelay) {
        this.runtime = runtime;
        this.stopDelay = stopDelay;
    }

    /**
     * Starts it and waits until it responds.
     *
     * @param stop open when somebody asked to stop meanwhile
     * @param page holds the port until the portal is deployed: Payara itself would respond with a page of its own
     */
    static Portal start(
            LauncherSettings settings, DataDirectory data, CountDownLatch stop, StartSteps steps, StartPage page) {
        steps.begin("server");
        try {
            var logs = data.folder("logs");
            System.setProperty("payaramicro.disablePhoneHome", "true");
            layOut();
            PayaraMicroBoot boot = PayaraMicro.getInstance();
            var commands = new AtomicReference<AdminCommandRunner>();
            var runtime = boot.setHttpAutoBind(false)
                    .setHttpPort(settings.port())
                    .setNoHazelcast(true)
                    .setPrintLogo(false)
                    .setRootDir(root(data.resolve("payara")).toFile())
                    .setPreBootHandler(before -> {
                        CONFIGURATION.forEach(line -> before.run("set", line));
                        before.run("set", LISTENER + "address=" + settings.host());
                        before.run("set", LISTENER + "enabled=false");
                    })
                    .setPostBootHandler(commands::set)
                    .setLogPropertiesFile(logging(settings, data, logs).toFile())
                    .addDeployment(Application.path() + AT_THE_ROOT)
                    .bootStrap();
            var portal = new Portal(runtime, settings.stopDelay());
            portal.requireDeployed(logs);
            page.close();
            commands.get().run("set", LISTENER + "enabled=true");
            steps.begin("index");
            portal.awaitReady(settings, logs, stop);
            return portal;
        } catch (BootstrapException | IOException e) {
            throw new StartException(failure(data.resolve("logs"), e.getMessage()), e);
        }
    }

    /**
     * Payara lies unpacked in {@code lib}: it reads in this jar's manifest where, and its policy trusts what lies below
     * the folder of the distribution.
     */
    private static void layOut() {
        System.setProperty(
                "fish.payara.micro.BootJar",
                Application.home().resolve("essaim.jar").toUri().toString());
        System.setProperty("fish.payara.micro.UnpackDir", Application.home().toString());
    }

    /**
     * What Payara writes while it runs, and its adapters of data sources; what a killed portal left would only confuse
     * it.
     */
    private static Path root(Path folder) throws IOException {
        DataDirectory.delete(folder);
        var adapters = Application.home().resolve("lib/adapters");
        var target = folder.resolve("lib/install/applications");
        try (var files = Files.walk(adapters)) {
            // Bytes only: what is shipped may be read-only, and this must not be.
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var copy = target.resolve(adapters.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.write(copy, Files.readAllBytes(file));
            }
        }
        return folder;
    }

    private static Path logging(LauncherSettings settings, DataDirectory data, Path logs) throws IOException {
        try (var template = Portal.class.getResourceAsStream("logging.properties")) {
            var text = new String(template.readAllBytes(), StandardCharsets.UTF_8);
            var folder = logs.toString().replace('\\', '/').replace("%", "%%");
            return Files.writeString(
                    data.resolve("logging.properties"),
                    text.replace("@logs@", folder)
                            .replace("@handler@", settings.logHandler())
                            .replace("@formatter@", settings.logFormatter()));
        }
    }

    /** A failed deployment leaves Payara running, even « ready ». */
    private void requireDeployed(Path logs) {
        if (System.getProperty(FAILURE) != null
                || runtime.getDeployedApplicationNames().isEmpty()) {
            throw new StartException(failure(logs, "the application was not deployed"));
        }
    }

    /** Only the portal's own response counts. */
    private void awaitReady(LauncherSettings settings, Path logs, CountDownLatch stop) {
        var host = "0.0.0.0".equals(settings.host()) ? "127.0.0.1" : settings.host();
        var root = URI.create("http://" + host + ":" + settings.port());
        var deadline = Instant.now().plus(LONGEST_START);
        try {
            do {
                if (status(root.resolve("/")) == NOT_FOUND) {
                    throw new StartException(failure(logs, "the application was not deployed"));
                }
                if (status(root.resolve("/health/ready")) == OK) {
                    return;
                }
            } while (!stop.await(200, TimeUnit.MILLISECONDS) && Instant.now().isBefore(deadline));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartException("Interrupted while the portal started.", e);
        }
        if (stop.getCount() > 0) {
            throw new StartException(failure(logs, "it is not ready after " + LONGEST_START.toMinutes() + " minutes"));
        }
    }

    /** HTTP status of an address, 0 when nothing responds. */
    private static int status(URI address) throws InterruptedException {
        var request =
                HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(10)).build();
        try {
            return HttpClient.newHttpClient()
                    .send(request, HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException e) {
            return 0;
        }
    }

    private static String failure(Path logs, String otherwise) {
        var told = System.getProperty(FAILURE);
        return "The portal does not start: " + (told == null ? otherwise : told) + " (" + logs.resolve("essaim.0.log")
                + " tells more).";
    }

    /** Requests that run get their responses and workers hand back what they hold; only then the server goes. */
    @Override
    public void close() throws BootstrapException {
        RunningWork.end(stopDelay, LONGEST_STOP);
        // What Payara prints while it stops is of no use to anybody.
        System.setOut(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
        runtime.shutdown();
    }
}
