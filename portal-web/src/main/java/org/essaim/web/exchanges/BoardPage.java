package org.essaim.web.exchanges;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.essaim.exchanges.ExchangeBoard;
import org.essaim.exchanges.ExchangeFilter;
import org.essaim.exchanges.ExchangeHelp;
import org.essaim.exchanges.ExchangeLine;
import org.essaim.exchanges.ExchangeSide;
import org.essaim.library.content.FlipType;
import org.essaim.shared.lists.Page;
import org.essaim.vocabulary.Term;
import org.essaim.vocabulary.Vocabularies;
import org.essaim.web.lists.ListAddress;
import org.essaim.web.lists.ListChoice;
import org.essaim.web.lists.ListChoices;
import org.essaim.web.lists.ListParameter;
import org.essaim.web.lists.Lists;

/** Open offers and needs of a network. */
@Named
@RequestScoped
public class BoardPage {

    private static final int SIZE = 20;
    private static final String NEAR_ME = "moi";
    private static final ListParameter<String> TEXT = ListParameter.text("q");
    private static final ListParameter<ExchangeSide> SIDE = ListParameter.of("sens", ExchangeSide.class);
    private static final ListParameter<ExchangeHelp> HELP = ListParameter.of("genre", ExchangeHelp.class);
    private static final ListParameter<FlipType> FLIP = ListParameter.of("role", FlipType.class);
    private static final ListParameter<String> NEAR = ListParameter.codes("pres", NEAR_ME::equals);
    private static final ListParameter<String> DISCIPLINE = ListParameter.term("discipline");
    private static final ListParameter<String> LEVEL = ListParameter.term("niveau");

    @Inject
    private ExchangeBoard board;

    @Inject
    private ExchangeHere here;

    @Inject
    private Vocabularies vocabularies;

    @Inject
    private Lists lists;

    @Inject
    private ListChoices choices;

    private ListAddress address;
    private Page<ExchangeLine> exchanges;

    /** View action. */
    public void open() {
        address = lists.read(here.getPath(), TEXT, SIDE, HELP, DISCIPLINE, LEVEL, FLIP, NEAR);
        exchanges = board.page(filter(), address.slice(SIZE));
        lists.isPast(exchanges, address);
    }

    private ExchangeFilter filter() {
        return new ExchangeFilter(
                here.network(),
                address.value(TEXT).orElse(""),
                address.values(SIDE),
                address.values(HELP),
                address.values(DISCIPLINE),
                address.values(LEVEL),
                address.values(FLIP),
                here.isSignedIn() && address.value(NEAR).isPresent());
    }

    public Page<ExchangeLine> getExchanges() {
        return exchanges;
    }

    public ListAddress getAddress() {
        return address;
    }

    public List<ListChoice> getSides() {
        return choices.names(address, SIDE, "exchanges", ExchangeSide.values());
    }

    public List<ListChoice> getHelps() {
        return choices.names(address, HELP, "exchanges", ExchangeHelp.values());
    }

    public List<ListChoice> getFlips() {
        return choices.names(address, FLIP, "library", FlipType.values());
    }

    public List<ListChoice> getDisciplines() {
        return choices.terms(address, DISCIPLINE, vocabularies.disciplines(), Term::label);
    }

    public List<ListChoice> getLevels() {
        return choices.terms(address, LEVEL, vocabularies.levels(), Term::shortLabel);
    }

    public List<ListChoice> getNears() {
        return choices.only(address, NEAR, NEAR_ME, "exchanges.board.nearMe");
    }
}
