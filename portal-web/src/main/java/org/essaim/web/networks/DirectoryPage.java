package org.essaim.web.networks;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
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
import org.essaim.web.lists.ListChoices;
import org.essaim.web.lists.ListParameter;
import org.essaim.web.lists.Lists;

/** The directory of a network: names for its members, and for everyone what they are shown. */
@Named
@RequestScoped
public class DirectoryPage {

    private static final int SIZE = 24;
    private static final ListParameter<String> TEXT = ListParameter.text("q");
    private static final ListParameter<String> DISCIPLINE = ListParameter.term("discipline");
    private static final ListParameter<String> LEVEL = ListParameter.term("niveau");

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
    private ListChoices choices;

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
        return choices.terms(address, DISCIPLINE, vocabularies.disciplines(), Term::label);
    }

    public List<ListChoice> getLevels() {
        return choices.terms(address, LEVEL, vocabularies.levels(), Term::shortLabel);
    }
}
