package org.essaim.web.privacy;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.essaim.privacy.ExpiredRow;
import org.essaim.privacy.RetentionLine;
import org.essaim.privacy.RetentionReport;
import org.essaim.shared.lists.Page;
import org.essaim.shared.problem.NotFoundException;
import org.essaim.web.lists.ListAddress;
import org.essaim.web.lists.Lists;
import org.essaim.web.words.OwnWords;
import org.essaim.web.words.Show;
import org.essaim.web.words.Texts;
import org.omnifaces.cdi.Param;

/** What of one kind the next night takes away. */
@Named
@RequestScoped
public class ExpiredPage {

    private static final int SIZE = 50;

    @Inject
    private RetentionReport report;

    @Inject
    private Lists lists;

    @Inject
    private Texts texts;

    @Inject
    private Show show;

    @Inject
    @Param(name = "kind")
    private String name;

    private RetentionLine line;
    private ListAddress address;
    private Page<ExpiredRow> page;

    /** View action. */
    public void open() {
        line = report.lines().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("privacy.problem.kindUnknown"));
        address = lists.read("/administration/conservation/" + line.name());
        page = report.expired(line.name(), address.slice(SIZE));
        lists.isPast(page, address);
    }

    /** What a row is; its moment when there is nothing else to say. */
    public String words(ExpiredRow row) {
        return row.words().isEmpty() ? show.moment(row.moment()) : OwnWords.read(row.words(), texts.locale());
    }

    /** The moment, where the words do not say it. */
    public String since(ExpiredRow row) {
        return row.words().isEmpty() ? "" : show.moment(row.moment());
    }

    public RetentionLine getLine() {
        return line;
    }

    public ListAddress getAddress() {
        return address;
    }

    public Page<ExpiredRow> getPage() {
        return page;
    }
}
