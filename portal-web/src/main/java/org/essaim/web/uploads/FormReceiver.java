package org.essaim.web.uploads;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.apache.commons.fileupload2.core.DiskFileItem;
import org.apache.commons.fileupload2.core.DiskFileItemFactory;
import org.apache.commons.fileupload2.core.FileItemInput;
import org.apache.commons.fileupload2.core.FileUploadException;
import org.apache.commons.fileupload2.core.FileUploadSizeException;
import org.apache.commons.fileupload2.jakarta.servlet6.JakartaServletFileUpload;
import org.essaim.shared.problem.InvalidException;
import org.essaim.shared.problem.TooLargeException;

/** Reads a form with files: the files to the disk, what is typed to memory, both within limits. */
@ApplicationScoped
class FormReceiver {

    static final int MOST_PARTS = 1_000;
    private static final int LONGEST_HEADER = 2_048;
    private static final int BUFFER = 16 * 1024;

    private UploadFolder folder;

    protected FormReceiver() {}

    @Inject
    FormReceiver(UploadFolder folder) {
        this.folder = folder;
    }

    /** All parts, to be closed when the request ends; nothing stays of a form that is refused on the way. */
    ReceivedForm receive(HttpServletRequest request, UploadAddress address) throws IOException {
        var form = new ReceivedForm();
        var whole = false;
        try {
            read(request, address, form);
            whole = true;
            return form;
        } catch (FileUploadSizeException e) {
            throw tooLarge(address, e);
        } catch (FileUploadException e) {
            var broken = new InvalidException("file", "problem.uploadBroken");
            broken.initCause(e);
            throw broken;
        } finally {
            if (!whole) {
                form.close();
            }
        }
    }

    private void read(HttpServletRequest request, UploadAddress address, ReceivedForm form) throws IOException {
        var upload = new JakartaServletFileUpload<DiskFileItem, DiskFileItemFactory>();
        upload.setMaxSize(address.mostOfRequest());
        upload.setMaxPartHeaderSize(LONGEST_HEADER);
        upload.setHeaderCharset(StandardCharsets.UTF_8);
        var left = UploadAddress.FORM;
        var parts = upload.getItemIterator(request);
        for (var count = 1; parts.hasNext(); count++) {
            var part = parts.next();
            if (count > MOST_PARTS) {
                throw tooLarge(address, null);
            }
            if (part.getFieldName() == null) {
                continue;
            }
            if (part.isFormField()) {
                var typed = typed(part, left);
                left -= typed.length;
                if (left < 0) {
                    throw tooLarge(address, null);
                }
                form.add(part.getFieldName(), new String(typed, StandardCharsets.UTF_8));
            } else {
                keep(part, address, form);
            }
        }
    }

    /** The text, with one byte beyond the limit when it is longer. */
    private static byte[] typed(FileItemInput part, long left) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var content = part.getInputStream()) {
            copy(content, bytes, left + 1);
        }
        return bytes.toByteArray();
    }

    /** Of a file that is too large, one byte more than allowed is kept, by which it is recognized. */
    private void keep(FileItemInput part, UploadAddress address, ReceivedForm form) throws IOException {
        var received = new ReceivedPart(part, folder.newFile());
        form.add(received);
        try (var content = part.getInputStream();
                var file = Files.newOutputStream(received.file())) {
            copy(content, file, address.mostBytes() + 1);
        }
    }

    /** Reads all of it, and stores up to the limit. */
    private static void copy(InputStream content, OutputStream kept, long most) throws IOException {
        var buffer = new byte[BUFFER];
        var left = most;
        for (var read = content.read(buffer); read >= 0; read = content.read(buffer)) {
            var now = (int) Math.min(read, left);
            kept.write(buffer, 0, now);
            left -= now;
        }
    }

    private static TooLargeException tooLarge(UploadAddress address, IOException cause) {
        var problem = new TooLargeException("problem.uploadTooLarge", address.mostBytes() >> 20);
        problem.initCause(cause);
        return problem;
    }
}
