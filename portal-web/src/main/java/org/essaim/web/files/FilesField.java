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
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
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

    /**
     * The files that the form of a new thing asks for: those that are still ticked, and those that came now.
     *
     * @throws InvalidException for the field {@value Attachments#FIELD}
     */
    public List<FileId> take() {
        return take(List.of());
    }

    /**
     * The same for a thing that has some already.
     *
     * @param present which ones, as {@code <e:files of/>} shows them
     */
    public List<FileId> take(List<AttachedFile> present) {
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
            files = named(all, present);
        }
        return List.copyOf(all);
    }

    /**
     * With a box each.
     *
     * @param present those of the thing; null where there is none yet
     */
    public List<AttachedFile> shown(List<AttachedFile> present) {
        if (files == null) {
            var before = present == null ? List.<AttachedFile>of() : present;
            files = FacesContext.getCurrentInstance().isPostback() ? named(ticked(), before) : before;
        }
        return files;
    }

    /** Who changes a thing of several people leaves files of others, which are not theirs to read elsewhere. */
    private List<AttachedFile> named(List<FileId> asked, List<AttachedFile> present) {
        var known = new HashMap<FileId, AttachedFile>();
        present.forEach(each -> known.put(each.id(), each));
        var others = asked.stream().filter(each -> !known.containsKey(each)).toList();
        if (!others.isEmpty()) {
            keeping.own(others).forEach(each -> known.put(each.id(), each));
        }
        return asked.stream().map(known::get).filter(Objects::nonNull).toList();
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
