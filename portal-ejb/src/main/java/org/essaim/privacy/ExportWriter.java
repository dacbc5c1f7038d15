package org.essaim.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.spi.JsonProvider;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashSet;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.essaim.shared.files.FileName;
import org.essaim.shared.files.FileStore;
import org.essaim.shared.personal.HeldFile;
import org.essaim.shared.personal.Holding;
import org.essaim.shared.personal.Person;
import org.essaim.shared.personal.PersonalData;

/**
 * Writes all that is held on somebody into a zip: {@code identity/sessions.json}, an array of rows, for each kind, and
 * the files of each capability under {@code files}; {@code index.json} says whose it is and of when.
 */
@ApplicationScoped
class ExportWriter {

    private static final JsonProvider JSON = JsonProvider.provider();

    /** Told after each piece; whether to go on. */
    @FunctionalInterface
    interface Progress {
        boolean done(int pieces, int total);
    }

    /** Somebody else does it, or nobody wants it any more. */
    static final class GivenUpException extends IOException {
        private static final long serialVersionUID = 1L;
    }

    @Inject
    private Contributions contributions;

    @Inject
    private HoldingReading reading;

    @Inject
    private FileStore store;

    @Inject
    private Clock clock;

    void write(Person person, Path path, Progress progress) throws IOException {
        try (var zip = new Zip(Files.newOutputStream(path), pieces(person), progress)) {
            zip.entry("index.json", out -> out.write(index(person)));
            for (var data : contributions.data()) {
                write(data, person, zip);
            }
        }
    }

    private int pieces(Person person) {
        return 1
                + contributions.data().stream()
                        .mapToInt(data ->
                                data.holdings().size() + data.files(person).size())
                        .sum();
    }

    private byte[] index(Person person) {
        return JSON.createObjectBuilder()
                .add("member", person.member().value())
                .add("address", person.address())
                .add("name", person.name())
                .add("made", clock.instant().toString())
                .build()
                .toString()
                .getBytes(StandardCharsets.UTF_8);
    }

    private void write(PersonalData data, Person person, Zip zip) throws IOException {
        for (var holding : data.holdings()) {
            var name = holding.key().substring(holding.key().lastIndexOf('.') + 1);
            zip.entry(data.capability() + "/" + name + ".json", out -> rows(holding, person, out));
        }
        var names = new HashSet<String>();
        for (var file : data.files(person)) {
            zip.entry(data.capability() + "/files/" + unused(file.name(), names), out -> copy(file, out));
        }
    }

    private void rows(Holding holding, Person person, OutputStream out) throws IOException {
        try {
            var separator = new String[] {"["};
            reading.each(holding, person, row -> {
                text(out, separator[0] + "\n" + row);
                separator[0] = ",";
            });
            text(out, separator[0].equals("[") ? "[]\n" : "\n]\n");
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static void text(OutputStream out, String text) {
        try {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void copy(HeldFile file, OutputStream out) throws IOException {
        try (var content = store.read(file.stored())) {
            content.transferTo(out);
        }
    }

    /** Two files of one name are told apart by a number. */
    private static String unused(String name, Set<String> names) {
        var plain = FileName.of(name);
        var unused = plain;
        for (var i = 2; !names.add(unused); i++) {
            unused = i + "-" + plain;
        }
        return unused;
    }

    /** What is written into one entry. */
    @FunctionalInterface
    private interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /** The zip, piece by piece. */
    private static final class Zip implements AutoCloseable {
        private final ZipOutputStream out;
        private final int total;
        private final Progress progress;
        private int done;

        Zip(OutputStream file, int total, Progress progress) {
            this.out = new ZipOutputStream(file, StandardCharsets.UTF_8);
            this.total = total;
            this.progress = progress;
        }

        void entry(String name, Content content) throws IOException {
            out.putNextEntry(new ZipEntry(name));
            content.writeTo(out);
            out.closeEntry();
            if (!progress.done(++done, total)) {
                throw new GivenUpException();
            }
        }

        @Override
        public void close() throws IOException {
            out.close();
        }
    }
}
