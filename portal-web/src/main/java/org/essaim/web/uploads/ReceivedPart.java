package org.essaim.web.uploads;

import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.commons.fileupload2.core.FileItemHeaders;
import org.apache.commons.fileupload2.core.FileItemInput;

/** A file of a form, on the disk while its request lasts. */
final class ReceivedPart implements Part {

    private final String field;
    private final String fileName;
    private final String type;
    private final FileItemHeaders headers;
    private final Path file;

    ReceivedPart(FileItemInput part, Path file) {
        this.field = part.getFieldName();
        this.fileName = part.getName();
        this.type = part.getContentType();
        this.headers = part.getHeaders();
        this.file = file;
    }

    Path file() {
        return file;
    }

    @Override
    public InputStream getInputStream() throws IOException {
        return Files.newInputStream(file);
    }

    @Override
    public long getSize() {
        return file.toFile().length();
    }

    @Override
    public void write(String name) throws IOException {
        Files.copy(file, Path.of(name), StandardCopyOption.REPLACE_EXISTING);
    }

    @Override
    public void delete() throws IOException {
        Files.deleteIfExists(file);
    }

    @Override
    public String getName() {
        return field;
    }

    @Override
    public String getSubmittedFileName() {
        return fileName;
    }

    @Override
    public String getContentType() {
        return type;
    }

    @Override
    public String getHeader(String name) {
        return headers.getHeader(name);
    }

    @Override
    public Collection<String> getHeaders(String name) {
        var values = new ArrayList<String>();
        headers.getHeaders(name).forEachRemaining(values::add);
        return List.copyOf(values);
    }

    @Override
    public Collection<String> getHeaderNames() {
        var names = new ArrayList<String>();
        headers.getHeaderNames().forEachRemaining(names::add);
        return List.copyOf(names);
    }
}
