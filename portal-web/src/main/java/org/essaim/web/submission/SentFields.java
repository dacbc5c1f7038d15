package org.essaim.web.submission;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.essaim.shared.once.Submission;

/** The fields that a form sent, files by their name and size. */
final class SentFields {

    private final Map<String, String[]> fields;
    private final List<String> files;

    private SentFields(Map<String, String[]> fields, List<String> files) {
        this.fields = fields;
        this.files = files;
    }

    static SentFields of(HttpServletRequest request) {
        return new SentFields(request.getParameterMap(), files(request));
    }

    static SentFields of(Map<String, String[]> fields) {
        return new SentFields(fields, List.of());
    }

    private static List<String> files(HttpServletRequest request) {
        var type = request.getContentType();
        if (type == null || !type.toLowerCase(Locale.ROOT).startsWith("multipart/form-data")) {
            return List.of();
        }
        var files = new ArrayList<String>();
        try {
            for (Part part : request.getParts()) {
                if (part.getSubmittedFileName() != null) {
                    files.add(part.getName() + "\n" + part.getSubmittedFileName() + "\n" + part.getSize());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ServletException e) {
            throw new IllegalStateException(e);
        }
        return files;
    }

    /** The form's key with a digest of everything else, but for what Faces itself adds. */
    Optional<Submission.Key> key() {
        var key = fields.get(FormKey.FIELD);
        return key == null || key.length != 1 || key[0].isBlank()
                ? Optional.empty()
                : Optional.of(new Submission.Key(key[0], digest()));
    }

    private String digest() {
        var text = new StringBuilder();
        new TreeMap<>(fields).forEach((name, values) -> {
            if (!name.equals(FormKey.FIELD) && !name.equals("jakarta.faces.ViewState")) {
                for (var value : values) {
                    append(text, name);
                    append(text, value);
                }
            }
        });
        files.forEach(file -> append(text, file));
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256")
                            .digest(text.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** With its length, so that no two lists of texts look alike. */
    private static void append(StringBuilder text, String value) {
        text.append(value.length()).append(':').append(value);
    }
}
