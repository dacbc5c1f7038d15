package org.essaim.web.library;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.essaim.library.resources.ResourceCard;
import org.essaim.library.resources.ResourceCatalogue;
import org.essaim.library.resources.ResourceFilter;
import org.essaim.library.resources.ResourceKind;
import org.essaim.shared.Page;
import org.essaim.vocabulary.TermKind;
import org.essaim.vocabulary.Vocabularies;
import org.essaim.web.PageAnswer;
import org.essaim.web.caching.PublicPage;

/** The list of resources: what its address asks for. */
@Named
@RequestScoped
public class ResourcesPage {

    private static final String KIND = "type";
    private static final String DISCIPLINE = "discipline";
    private static final String LEVEL = "niveau";

    /** A value of a selection, and whether it is the one chosen. */
    public record Choice(String value, String label, boolean chosen) {}

    @Inject
    private ResourceCatalogue catalogue;

    @Inject
    private Vocabularies vocabularies;

    @Inject
    private LibraryWords words;

    @Inject
    private PublicPage publicPage;

    @Inject
    private PageAnswer answer;

    @Inject
    private ExternalContext context;

    private ListAddress address;
    private Page<ResourceLine> lines;

    /** View action. */
    public void open() {
        var known = new LinkedHashMap<String, Predicate<String>>();
        known.put(KIND, value -> Arrays.stream(ResourceKind.values())
                .anyMatch(kind -> kind.name().equals(value)));
        known.put(
                DISCIPLINE,
                value -> vocabularies.find(TermKind.DISCIPLINE, value).isPresent());
        known.put(LEVEL, value -> vocabularies.find(TermKind.LEVEL, value).isPresent());
        address = ListAddress.read("/ressources", context.getRequestParameterValuesMap(), known);
        var filter = new ResourceFilter(
                address.chosen(KIND).stream().map(ResourceKind::valueOf).collect(Collectors.toSet()),
                address.chosen(DISCIPLINE),
                address.chosen(LEVEL));
        Page<ResourceCard> cards = catalogue.list(filter, address.page());
        if (cards.items().isEmpty() && address.page() > 0) {
            answer.redirect(address.at(0));
            return;
        }
        lines = cards.map(card -> ResourceLine.of(card, words));
        publicPage.declare(null);
    }

    public Page<ResourceLine> getLines() {
        return lines;
    }

    public ListAddress getAddress() {
        return address;
    }

    public List<Choice> getKinds() {
        return Arrays.stream(ResourceKind.values())
                .map(kind -> choice(KIND, kind.name(), words.name(kind)))
                .toList();
    }

    public List<Choice> getDisciplines() {
        return vocabularies.disciplines().stream()
                .map(term -> choice(DISCIPLINE, term.code(), term.label(words.locale())))
                .toList();
    }

    public List<Choice> getLevels() {
        return vocabularies.levels().stream()
                .map(term -> choice(LEVEL, term.code(), term.label(words.locale())))
                .toList();
    }

    private Choice choice(String name, String value, String label) {
        return new Choice(value, label, address.has(name, value));
    }
}
