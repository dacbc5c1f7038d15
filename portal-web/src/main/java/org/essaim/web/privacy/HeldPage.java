package org.essaim.web.privacy;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.essaim.privacy.HeldData;
import org.essaim.privacy.HeldKind;
import org.essaim.privacy.HeldRow;
import org.essaim.shared.lists.Page;
import org.essaim.web.lists.ListAddress;
import org.essaim.web.lists.Lists;
import org.essaim.web.words.OwnWords;
import org.essaim.web.words.Show;
import org.essaim.web.words.Texts;
import org.omnifaces.cdi.Param;

/** The rows of one kind that are held on the member. */
@Named
@RequestScoped
public class HeldPage {

    private static final int SIZE = 30;

    @Inject
    private HeldData held;

    @Inject
    private Lists lists;

    @Inject
    private Texts texts;

    @Inject
    private Show show;

    @Inject
    @Param(name = "kind")
    private String name;

    private HeldKind kind;
    private ListAddress address;
    private Page<HeldRow> page;

    /** View action. */
    public void open() {
        kind = held.kind(name);
        address = lists.read("/compte/donnees/" + kind.name());
        page = held.rows(kind.name(), address.slice(SIZE));
        lists.isPast(page, address);
    }

    /** What a row is, in the member's language; its moment when there is nothing else to say. */
    public String words(HeldRow row) {
        return row.words()
                .filter(words -> !words.isEmpty())
                .map(words -> row.ours() ? OwnWords.read(words, texts.locale()) : words)
                .or(() -> row.moment().map(show::moment))
                .orElseGet(() -> texts.of(kind.key()));
    }

    /** Since when, where the words do not say so. */
    public String since(HeldRow row) {
        return row.words()
                .filter(words -> !words.isEmpty())
                .flatMap(any -> row.moment())
                .map(show::moment)
                .orElse("");
    }

    public HeldKind getKind() {
        return kind;
    }

    public ListAddress getAddress() {
        return address;
    }

    public Page<HeldRow> getPage() {
        return page;
    }
}
