package org.essaim.web.exchanges;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
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
import org.essaim.web.lists.ListParameter;
import org.essaim.web.lists.Lists;
import org.essaim.web.words.Texts;

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
    private static final ListParameter<String> DISCIPLINE = ListParameter.codes("discipline", BoardPage::isCode);
    private static final ListParameter<String> LEVEL = ListParameter.codes("niveau", BoardPage::isCode);

    @Inject
    private ExchangeBoard board;

    @Inject
    private ExchangeHere here;

    @Inject
    private Vocabularies vocabularies;

    @Inject
    private Lists lists;

    @Inject
    private Texts texts;

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

    /** What may be a code of a vocabulary; one that is none finds nothing but what is for all. */
    private static boolean isCode(String text) {
        return text.matches("[A-Z0-9_-]{1,30}");
    }

    public Page<ExchangeLine> getExchanges() {
        return exchanges;
    }

    public ListAddress getAddress() {
        return address;
    }

    public List<ListChoice> getSides() {
        return choices(SIDE, "exchanges", ExchangeSide.values());
    }

    public List<ListChoice> getHelps() {
        return choices(HELP, "exchanges", ExchangeHelp.values());
    }

    public List<ListChoice> getFlips() {
        return choices(FLIP, "library", FlipType.values());
    }

    public List<ListChoice> getDisciplines() {
        return choices(DISCIPLINE, vocabularies.disciplines(), Term::label);
    }

    public List<ListChoice> getLevels() {
        return choices(LEVEL, vocabularies.levels(), Term::shortLabel);
    }

    public List<ListChoice> getNears() {
        return List.of(new ListChoice(NEAR_ME, texts.of("exchanges.board.nearMe"), address.has(NEAR.name(), NEAR_ME)));
    }

    private List<ListChoice> choices(ListParameter<?> parameter, String bundle, Enum<?>[] values) {
        return Arrays.stream(values)
                .map(each -> new ListChoice(
                        each.name(), texts.name(bundle, each), address.has(parameter.name(), each.name())))
                .toList();
    }

    private List<ListChoice> choices(
            ListParameter<?> parameter, List<Term> terms, BiFunction<Term, Locale, String> label) {
        return terms.stream()
                .map(term -> new ListChoice(
                        term.code(), label.apply(term, texts.locale()), address.has(parameter.name(), term.code())))
                .toList();
    }
}
