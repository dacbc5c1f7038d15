package org.essaim.server;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The server of Maven Central with a domain of its own on free ports, led by asadmin as the README says. */
final class PayaraServer implements AutoCloseable {

    static final Path HOME = Path.of("target/payara6").toAbsolutePath();

    private static final String DOMAIN = "domain1";
    private static final Path BOOT =
            Path.of("src/main/payara-server/essaim.asadmin").toAbsolutePath();
    private static final int LONGEST_COMMAND = 240;

    private final Path domains;
    private final Map<String, String> settings;
    private final int port;
    private final int adminPort;

    private PayaraServer(Path domains, Map<String, String> settings, int port, int adminPort) {
        this.domains = domains;
        this.settings = settings;
        this.port = port;
        this.adminPort = adminPort;
    }

    /** Started on a copy of the default domain; the settings are the environment's. */
    static PayaraServer start(Path domains, Map<String, String> settings, String... jvmOptions) throws IOException {
        try (var http = new ServerSocket(0);
                var admin = new ServerSocket(0)) {
            copy(HOME.resolve("glassfish/domains").resolve(DOMAIN), domains.resolve(DOMAIN));
            configure(domains, http.getLocalPort(), admin.getLocalPort(), jvmOptions);
            var server = new PayaraServer(domains, settings, http.getLocalPort(), admin.getLocalPort());
            http.close();
            admin.close();
            server.asadmin(
                    "start-domain", "--domaindir", domains.toString(), "--prebootcommandfile", BOOT.toString(), DOMAIN);
            return server;
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (var file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file)));
            }
        }
    }

    /** What can only be written before a first start: ports, options of the JVM, and that it phones nobody. */
    private static void configure(Path domains, int port, int adminPort, String... jvmOptions) throws IOException {
        var file = domains.resolve(DOMAIN).resolve("config/domain.xml");
        var text = Files.readString(file);
        var options = new StringBuilder();
        for (var option : jvmOptions) {
            options.append("<jvm-options>").append(option).append("</jvm-options>");
        }
        text = replaced(text, "port=\"8080\"", "port=\"" + port + "\"");
        text = replaced(text, "port=\"4848\"", "port=\"" + adminPort + "\"");
        text = replaced(text, "<jvm-options>-server</jvm-options>", options.toString());
        text = replaced(
                text,
                "<hazelcast-config-specific-configuration>",
                "<phone-home-runtime-configuration enabled=\"false\"/><hazelcast-config-specific-configuration>");
        Files.writeString(file, text);
    }

    private static String replaced(String text, String old, String fresh) {
        var at = text.indexOf(old);
        if (at < 0) {
            throw new IllegalStateException("no " + old + " in the domain.xml of " + HOME);
        }
        return text.substring(0, at) + fresh + text.substring(at + old.length());
    }

    /** Stops and starts again, as after an update of the machine: what was set and deployed is still there. */
    void restart() throws IOException {
        asadmin("stop-domain", "--domaindir", domains.toString(), DOMAIN);
        asadmin("start-domain", "--domaindir", domains.toString(), DOMAIN);
    }

    void deploy(Path archive) throws IOException {
        asadmin("--port", Integer.toString(adminPort), "deploy", "--name", "essaim", archive.toString());
    }

    /** What asadmin says; an exception with it when the command fails. */
    private String asadmin(String... arguments) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-jar",
                HOME.resolve("glassfish/lib/client/appserver-cli.jar").toString(),
                "--interactive=false"));
        command.addAll(List.of(arguments));
        // A file, for the server inherits it: a pipe would never end.
        var output = domains.resolve("asadmin.out");
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        var environment = builder.environment();
        environment.keySet().removeIf(name -> name.startsWith("ESSAIM_"));
        environment.put("AS_JAVA", System.getProperty("java.home"));
        environment.putAll(settings);
        var process = builder.start();
        try {
            if (!process.waitFor(LONGEST_COMMAND, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
            if (process.waitFor() != 0) {
                throw new IOException(String.join(" ", arguments) + ": " + Files.readString(output) + log());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
        return Files.readString(output);
    }

    /** What the server wrote to its log, from the first severe line on. */
    String log() throws IOException {
        var file = domains.resolve(DOMAIN).resolve("logs/server.log");
        var text = Files.exists(file) ? Files.readString(file) : "";
        var severe = text.indexOf("[SEVERE]");
        return severe < 0 ? "" : text.substring(severe);
    }

    ProcessHandle process() throws IOException {
        var pid =
                Files.readString(domains.resolve(DOMAIN).resolve("config/pid")).strip();
        return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
    }

    URL url() throws IOException {
        return URI.create("http://127.0.0.1:" + port + "/").toURL();
    }

    /** Stops it, by force when it does not want to. */
    @Override
    public void close() throws IOException {
        var process = process();
        try {
            asadmin("stop-domain", "--domaindir", domains.toString(), DOMAIN);
        } finally {
            process.destroyForcibly();
        }
    }
}
