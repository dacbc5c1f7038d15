package org.essaim.web.networks;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import org.essaim.networks.NetworkAction;
import org.essaim.networks.directory.DirectoryFilter;
import org.essaim.networks.directory.DirectoryLine;
import org.essaim.networks.directory.NetworkDirectory;
import org.essaim.shared.lists.Page;
import org.essaim.shared.viewer.CurrentViewer;
import org.essaim.vocabulary.Term;
import org.essaim.vocabulary.Vocabularies;
import org.essaim.web.lists.ListAddress;
import org.essaim.web.lists.ListChoice;
import org.essaim.web.lists.ListParameter;
import org.essaim.web.lists.Lists;
import org.essaim.web.words.Texts;

/** The directory of a network: names for its members, and for everyone what they are shown. */
@Named
@RequestScoped
public class DirectoryPage {

    private static final int SIZE = 24;
    private static final ListParameter<String> TEXT = ListParameter.text("q");
    private static final ListParameter<String> DISCIPLINE = ListParameter.codes("discipline", DirectoryPage::isCode);
    private static final ListParameter<String> LEVEL = ListParameter.codes("niveau", DirectoryPage::isCode);

    @Inject
    private NetworkDirectory directory;

    @Inject
    private NetworkHere here;

    @Inject
    private CurrentViewer viewer;

    @Inject
    private Vocabularies vocabularies;

    @Inject
    private Lists lists;

    @Inject
    private Texts texts;

    private ListAddress address;
    private Page<DirectoryLine> members;

    /** View action. */
    public void open() {
        address = lists.read(here.path("/annuaire"), TEXT, DISCIPLINE, LEVEL);
        var filter =
                new DirectoryFilter(address.value(TEXT).orElse(""), address.values(DISCIPLINE), address.values(LEVEL));
        members = directory.page(here.id(), filter, address.slice(SIZE));
        lists.isPast(members, address);
    }

    /** What may be a code of a vocabulary; one that is none finds nobody. */
    private static boolean isCode(String text) {
        return text.matches("[A-Z0-9_-]{1,30}");
    }

    /** Whether the viewer reads all names. */
    public boolean isInside() {
        return viewer.current().may(NetworkAction.READ, here.id());
    }

    public boolean isSignedIn() {
        return viewer.current().isSignedIn();
    }

    public Page<DirectoryLine> getMembers() {
        return members;
    }

    public ListAddress getAddress() {
        return address;
    }

    public List<ListChoice> getDisciplines() {
        return choices(DISCIPLINE, vocabularies.disciplines(), Term::label);
    }

    public List<ListChoice> getLevels() {
        return choices(LEVEL, vocabularies.levels(), Term::shortLabel);
    }

    private List<ListChoice> choices(
            ListParameter<?> parameter, List<Term> terms, BiFunction<Term, Locale, String> label) {
        return terms.stream()
                .map(term -> new ListChoice(
                        term.code(), label.apply(term, texts.locale()), address.has(parameter.name(), term.code())))
                .toList();
    }
}
