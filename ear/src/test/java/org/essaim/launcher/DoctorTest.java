package org.essaim.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import org.essaim.launcher.Finding.Grade;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoctorTest {

    @TempDir
    private Path folder;

    private static LauncherSettings settings(String variable, String value) {
        return new LauncherSettings(Map.of(variable, value), new Properties());
    }

    @Test
    void aDiskThatIsNearlyFullIsBad() {
        assertThat(DiskCheck.free(folder, 100L << 20).grade()).isEqualTo(Grade.BAD);
        assertThat(DiskCheck.free(folder, 1L << 30).grade()).isEqualTo(Grade.LOOK);
        assertThat(DiskCheck.free(folder, 10L << 30).grade()).isEqualTo(Grade.GOOD);
    }

    @Test
    void aMissingFolderIsJudgedByItsParent() throws IOException {
        assertThat(DiskCheck.disk(folder.resolve("a/b")).text()).contains(folder + " can be written");
        assertThat(folder).isEmptyDirectory();
        var file = Files.createFile(folder.resolve("file"));
        assertThat(DiskCheck.disk(file.resolve("below")).grade()).isEqualTo(Grade.BAD);
    }

    @Test
    void theFolderOfFilesMayBeMissingButNotUnwritable() throws IOException {
        var settings = settings("ESSAIM_DATA", folder.toString());
        assertThat(FilesCheck.files(settings).grade()).isEqualTo(Grade.LOOK);
        var files = Files.createDirectory(folder.resolve("files"));
        assertThat(FilesCheck.files(settings)).isEqualTo(Finding.good("files", files + " can be written"));
        assertThat(files).isEmptyDirectory();
        Files.createFile(Files.createDirectory(folder.resolve("other")).resolve("files"));
        assertThat(FilesCheck.files(
                                settings("ESSAIM_DATA", folder.resolve("other").toString()))
                        .grade())
                .isEqualTo(Grade.BAD);
    }

    @Test
    void clocksThatDifferAreReported() {
        assertThat(DatabaseCheck.clock(Duration.ofMillis(300)).grade()).isEqualTo(Grade.GOOD);
        assertThat(DatabaseCheck.clock(Duration.ofSeconds(5)).grade()).isEqualTo(Grade.LOOK);
        assertThat(DatabaseCheck.clock(Duration.ofMinutes(2)).grade()).isEqualTo(Grade.BAD);
    }

    @Test
    void aMailServerThatDoesNotGreetIsBad() throws IOException {
        assertThat(mail("220 mail.example.org ESMTP\r\n").grade()).isEqualTo(Grade.GOOD);
        assertThat(mail("554 not you\r\n").grade()).isEqualTo(Grade.BAD);
        assertThat(MailCheck.mail(settings("ESSAIM_SMTP_URL", "")).grade()).isEqualTo(Grade.LOOK);
        var wrong = MailCheck.mail(settings("ESSAIM_SMTP_URL", "mailto:user:hidden@mail"));
        assertThat(wrong.grade()).isEqualTo(Grade.BAD);
        assertThat(wrong.text()).doesNotContain("hidden");
    }

    private static Finding mail(String greeting) throws IOException {
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var greeter = CompletableFuture.runAsync(() -> {
                try (var client = server.accept()) {
                    client.getOutputStream().write(greeting.getBytes(StandardCharsets.US_ASCII));
                } catch (IOException e) {
                    throw new java.io.UncheckedIOException(e);
                }
            });
            var finding = MailCheck.mail(
                    settings("ESSAIM_SMTP_URL", "smtp://portal:hidden@127.0.0.1:" + server.getLocalPort()));
            greeter.join();
            assertThat(finding.text()).doesNotContain("hidden");
            return finding;
        }
    }

    @Test
    void aSearchServerThatIsRedOrRefusesAccessIsBad() throws IOException {
        assertThat(search(200, "{\"cluster_name\":\"a\",\"status\":\"yellow\"}").grade())
                .isEqualTo(Grade.GOOD);
        assertThat(search(200, "{\"status\" : \"red\"}").grade()).isEqualTo(Grade.BAD);
        assertThat(search(401, "{\"status\":401}").text()).endsWith("401");
        var away = new LauncherSettings(
                Map.of("ESSAIM_SEARCH_URL", "http://127.0.0.1:" + Distribution.freePort()), new Properties());
        assertThat(SearchCheck.search(away).grade()).isEqualTo(Grade.BAD);
    }

    private static Finding search(int status, String body) throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/_cluster/health", exchange -> {
            assertThat(exchange.getRequestHeaders().getFirst("Authorization")).isEqualTo("Basic cG9ydGFsOnNlY3JldA==");
            var bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
        try {
            return SearchCheck.search(new LauncherSettings(
                    Map.of(
                            "ESSAIM_SEARCH_URL",
                                    "http://127.0.0.1:" + server.getAddress().getPort() + "/",
                            "ESSAIM_SEARCH_USER", "portal",
                            "ESSAIM_SEARCH_PASSWORD", "secret"),
                    new Properties()));
        } finally {
            server.stop(0);
        }
    }

    @Test
    void aDemonstrationThatOthersReachIsReported() {
        assertThat(demo(Map.of()).text())
                .contains("everybody knows its passwords")
                .doesNotContain("public", "listens");
        assertThat(demo(Map.of("ESSAIM_BASE_URL", "https://portail.example.org"))
                        .text())
                .contains("https://portail.example.org is public");
        assertThat(demo(Map.of("ESSAIM_HTTP_HOST", "0.0.0.0")).text()).contains("listens on 0.0.0.0");
        assertThat(demo(Map.of("ESSAIM_SMTP_URL", "smtp://portal:hidden@mail.example.org"))
                        .text())
                .contains("ESSAIM_SMTP_URL")
                .doesNotContain("hidden");
    }

    private static Finding demo(Map<String, String> more) {
        var values = new HashMap<>(more);
        values.put("ESSAIM_DEMO", "true");
        var finding = SettingsCheck.settings(new LauncherSettings(values, new Properties()));
        assertThat(finding.grade()).isEqualTo(Grade.LOOK);
        return finding;
    }

    @Test
    void aPublicAddressWithoutEncryptionIsReported() {
        assertThat(SettingsCheck.baseUrl(settings("ESSAIM_BASE_URL", "")).grade())
                .isEqualTo(Grade.LOOK);
        assertThat(SettingsCheck.baseUrl(settings("ESSAIM_BASE_URL", "portail.example.org"))
                        .grade())
                .isEqualTo(Grade.BAD);
        assertThat(SettingsCheck.baseUrl(settings("ESSAIM_BASE_URL", "http://portail.example.org"))
                        .text())
                .contains("encryption");
    }
}
