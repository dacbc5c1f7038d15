package org.essaim.web.gate;

import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import org.essaim.shared.text.Text;

/** A part of a form whose file is named by clean text. */
class GatedPart implements Part {

    private final Part part;

    GatedPart(Part part) {
        this.part = part;
    }

    /** Null when it is no file. */
    @Override
    public String getSubmittedFileName() {
        var name = part.getSubmittedFileName();
        return name == null ? null : Text.line(name);
    }

    @Override
    public InputStream getInputStream() throws IOException {
        return part.getInputStream();
    }

    @Override
    public String getContentType() {
        return part.getContentType();
    }

    @Override
    public String getName() {
        return part.getName();
    }

    @Override
    public long getSize() {
        return part.getSize();
    }

    @Override
    public void write(String file) throws IOException {
        part.write(file);
    }

    @Override
    public void delete() throws IOException {
        part.delete();
    }

    @Override
    public String getHeader(String name) {
        return part.getHeader(name);
    }

    @Override
    public Collection<String> getHeaders(String name) {
        return part.getHeaders(name);
    }

    @Override
    public Collection<String> getHeaderNames() {
        return part.getHeaderNames();
    }
}
