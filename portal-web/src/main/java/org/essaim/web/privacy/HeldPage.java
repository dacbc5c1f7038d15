package org.essaim.web.privacy;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.essaim.privacy.HeldData;
import org.essaim.privacy.HeldKind;
import org.essaim.privacy.HeldRow;
import org.essaim.shared.lists.Page;
import org.essaim.web.lists.ListAddress;
import org.essaim.web.lists.Lists;
import org.essaim.web.words.Texts;
import org.omnifaces.cdi.Param;

/** The rows of one kind that are held on the member. */
@Named
@RequestScoped
public class HeldPage {

    private static final int SIZE = 30;
    private static final Pattern KEY = Pattern.compile("\\{([a-z]+\\.[A-Z]\\w+\\.[A-Z_]+)}");

    @Inject
    private HeldData held;

    @Inject
    private Lists lists;

    @Inject
    private Texts texts;

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

    /** What a row is, in the member's language; what people typed stays, also where it looks like a key. */
    public String words(HeldRow row) {
        var words = row.words().orElse("");
        return words.isEmpty()
                ? texts.of(kind.key())
                : KEY.matcher(words)
                        .replaceAll(found -> Matcher.quoteReplacement(
                                Texts.find(texts.locale(), found.group(1)).orElse(found.group())));
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
