package org.essaim.web.files;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.essaim.files.AttachedFile;
import org.essaim.files.Attachments;
import org.essaim.files.FileId;
import org.essaim.files.FileKeeping;
import org.essaim.files.Upload;
import org.essaim.shared.problem.InvalidException;
import org.essaim.shared.settings.Settings;
import org.essaim.shared.text.Digits;
import org.essaim.web.forms.SentForm;

/**
 * The field {@code <e:files/>} of a form. What was sent is kept while the form is not right yet, as a box that is ticked;
 * who takes the tick away leaves the file out.
 *
 * <pre>
 * errors.attempt(() -&gt; threads.begin(new BeginThread(network, title, text, files.take())));
 * </pre>
 */
@Named("filesField")
@RequestScoped
public class FilesField {

    private static final String BOX = "kept-file";

    @Inject
    private FileKeeping keeping;

    @Inject
    private SentForm sent;

    @Inject
    private Settings settings;

    private List<AttachedFile> files;

    /** Those that the thing of the form has already. */
    public void begin(List<AttachedFile> present) {
        files = List.copyOf(present);
    }

    /**
     * The files that the form asks for: those that are still ticked, and those that came now.
     *
     * @throws InvalidException for the field {@value Attachments#FIELD}
     */
    public List<FileId> take() {
        var all = new ArrayList<>(ticked());
        var sentNow = sentNow();
        if (all.size() + sentNow.size() > Attachments.MOST) {
            throw new InvalidException(Attachments.FIELD, "files.problem.tooMany", Attachments.MOST);
        }
        try {
            for (var part : sentNow) {
                try (var content = part.getInputStream()) {
                    all.add(keeping.keep(new Upload(part.getSubmittedFileName(), content)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            files = keeping.own(all);
        }
        return List.copyOf(all);
    }

    /** With a box each. */
    public List<AttachedFile> getFiles() {
        if (files == null) {
            var ticked = FacesContext.getCurrentInstance().isPostback() ? ticked() : List.<FileId>of();
            files = ticked.isEmpty() ? List.of() : keeping.own(ticked);
        }
        return files;
    }

    private List<FileId> ticked() {
        return sent.values().texts(BOX).stream()
                .flatMapToLong(text -> Digits.read(text).stream())
                .distinct()
                .mapToObj(FileId::new)
                .toList();
    }

    /** From the request as Faces has it: an injected one is the container's own, which read no part. */
    private static List<Part> sentNow() {
        var request = (HttpServletRequest)
                FacesContext.getCurrentInstance().getExternalContext().getRequest();
        var type = request.getContentType();
        if (type == null || !type.startsWith("multipart/")) {
            return List.of();
        }
        try {
            return request.getParts().stream()
                    .filter(part -> part.getName().endsWith(Attachments.FIELD) && part.getSize() > 0)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ServletException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Most bytes of a file. */
    public long getMaxBytes() {
        return settings.maxUpload();
    }

    /** The same in megabytes. */
    public long getMaxMegabytes() {
        return settings.maxUpload() >> 20;
    }

    public int getMost() {
        return Attachments.MOST;
    }
}
