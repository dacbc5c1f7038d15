package org.essaim.web.lists;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import org.essaim.shared.lists.Page;
import org.essaim.shared.lists.Slice;
import org.essaim.web.routes.PageResponse;

/** What pages that show a list begin with. */
@RequestScoped
public class Lists {

    @Inject
    private ExternalContext context;

    @Inject
    private PageResponse response;

    /** The running request as the address of a list. */
    public ListAddress read(String path, ListParameter<?>... parameters) {
        return ListAddress.read(path, context.getRequestParameterValuesMap(), parameters);
    }

    /** Sends readers who went past the last page to the first one; whether it did. */
    public boolean isPast(Page<?> page, ListAddress address) {
        if (!page.items().isEmpty() || page.number() == 0) {
            return false;
        }
        response.redirect(address.at(0));
        return true;
    }

    /**
     * Answers with the whole list as a file that spreadsheets open.
     *
     * @param name of the file, without its ending
     * @param reading the boundary that the page reads from too: it decides who may see what
     */
    public <T> void answerCsv(
            String name, List<String> headings, Function<Slice, Page<T>> reading, Function<T, List<?>> cells) {
        var first = reading.apply(Slice.first(Slice.MOST));
        context.setResponseContentType("text/csv;charset=UTF-8");
        context.setResponseHeader("Content-Disposition", "attachment; filename=\"" + name + ".csv\"");
        context.setResponseHeader("Cache-Control", "private, no-store");
        try (var csv = new Csv(new OutputStreamWriter(context.getResponseOutputStream(), StandardCharsets.UTF_8))) {
            csv.line(headings);
            for (var page = first; ; page = reading.apply(new Slice(page.number() + 1, Slice.MOST))) {
                for (var item : page.items()) {
                    csv.line(cells.apply(item));
                }
                if (!page.hasNext()) {
                    break;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        FacesContext.getCurrentInstance().responseComplete();
    }
}
