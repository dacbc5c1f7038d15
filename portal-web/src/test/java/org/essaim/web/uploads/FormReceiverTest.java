package org.essaim.web.uploads;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.essaim.shared.problem.InvalidException;
import org.essaim.shared.problem.TooLargeException;
import org.essaim.shared.settings.Setting;
import org.essaim.shared.settings.Settings;
import org.essaim.web.routes.Route;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FormReceiverTest {

    private static final int MOST = 1_000;
    private static final UploadAddress ADDRESS =
            new UploadAddress(Route.view("/fiches", "/fiches.xhtml"), MOST, (values, bytes) -> {});
    private static final String END = "--b--\r\n";

    @TempDir
    private Path data;

    private UploadFolder folder;
    private FormReceiver receiver;

    @BeforeEach
    void prepare() {
        folder = new UploadFolder(
                new Settings(setting -> setting == Setting.DATA ? Optional.of(data.toString()) : Optional.empty()));
        receiver = new FormReceiver(folder);
    }

    @Test
    void filesAreDeletedWithTheirRequest() throws Exception {
        try (var form =
                receive(field("titre", "Été"), field("niveau", "6e"), field("niveau", "5e"), file("a".repeat(MOST)))) {
            assertThat(form.fields())
                    .containsEntry("titre", List.of("Été"))
                    .containsEntry("niveau", List.of("6e", "5e"));
            assertThat(form.sentFiles()).isOne();
            var part = form.files().get(0);
            assertThat(part.getName()).isEqualTo("fichier");
            assertThat(part.getSubmittedFileName()).isEqualTo("été.txt");
            try (var content = part.getInputStream()) {
                assertThat(content.readAllBytes()).hasSize(MOST);
            }
            assertThat(files()).hasSize(1);
        }
        assertThat(files()).isEmpty();
    }

    @Test
    void anEmptyFileFieldSendsNoFile() throws Exception {
        try (var form = receive(file(""))) {
            assertThat(form.sentFiles()).isZero();
        }
        assertThat(files()).isEmpty();
    }

    @Test
    void aFileThatIsTooLargeIsCutAndTheRestOfTheFormStays() throws Exception {
        try (var form = receive(file("a".repeat(3 * MOST)), field("titre", "Fiche"))) {
            assertThat(form.files().get(0).getSize()).isEqualTo(MOST + 1);
            assertThat(form.fields()).containsKey("titre");
        }
    }

    @Test
    void aTruncatedFormLeavesNothing() {
        var cut = file("a".repeat(MOST));
        assertThatThrownBy(() -> receiver.receive(request(cut, cut.length()), ADDRESS))
                .isInstanceOf(InvalidException.class);
        assertThat(files()).isEmpty();
    }

    @Test
    void tooManyFieldBytesAreRefusedAndLeaveNothing() {
        var half = "a".repeat((int) UploadAddress.FORM / 2 + 1);
        assertThatThrownBy(() -> receive(file("a"), field("un", half), field("deux", half)))
                .isInstanceOf(TooLargeException.class);
        assertThat(files()).isEmpty();
    }

    @Test
    void anUnannouncedOversizedBodyIsRefused() {
        var body = file("a".repeat((int) ADDRESS.mostOfRequest())) + END;
        assertThatThrownBy(() -> receiver.receive(request(body, -1), ADDRESS)).isInstanceOf(TooLargeException.class);
        assertThat(files()).isEmpty();
    }

    @Test
    void aFormOfTooManyPartsIsRefused() {
        assertThatThrownBy(() -> receive(file("a").repeat(FormReceiver.MOST_PARTS + 1)))
                .isInstanceOf(TooLargeException.class);
        assertThat(files()).isEmpty();
    }

    @Test
    void leftoversOfAKilledNodeAreDeletedAtTheStart() throws Exception {
        var form = receive(file("a"));
        assertThat(form.files()).hasSize(1);
        folder.clear(this);
        assertThat(files()).isEmpty();
    }

    private ReceivedForm receive(String... parts) throws IOException {
        var body = String.join("", parts) + END;
        return receiver.receive(request(body, body.getBytes(UTF_8).length), ADDRESS);
    }

    private List<Path> files() {
        var uploads = data.resolve("uploads");
        if (!Files.exists(uploads)) {
            return List.of();
        }
        try (var files = Files.list(uploads)) {
            return files.toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String field(String name, String value) {
        return "--b\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n";
    }

    private static String file(String content) {
        return "--b\r\nContent-Disposition: form-data; name=\"fichier\"; filename=\"été.txt\"\r\n"
                + "Content-Type: text/plain\r\n\r\n" + content + "\r\n";
    }

    /** A request that knows its body, and nothing else. */
    private static HttpServletRequest request(String body, long length) {
        var content = new Body(new ByteArrayInputStream(body.getBytes(UTF_8)));
        return (HttpServletRequest) Proxy.newProxyInstance(
                FormReceiverTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getContentType" -> "multipart/form-data; boundary=b";
                    case "getContentLength" -> (int) length;
                    case "getContentLengthLong" -> length;
                    case "getHeader" ->
                        "content-length".equalsIgnoreCase((String) arguments[0]) && length >= 0
                                ? Long.toString(length)
                                : null;
                    case "getInputStream" -> content;
                    case "getMethod" -> "POST";
                    default -> null;
                });
    }

    private static final class Body extends ServletInputStream {

        private final InputStream bytes;

        Body(InputStream bytes) {
            this.bytes = bytes;
        }

        @Override
        public int read() throws IOException {
            return bytes.read();
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            return bytes.read(buffer, offset, length);
        }

        @Override
        public boolean isFinished() {
            return false;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new UnsupportedOperationException();
        }
    }
}
