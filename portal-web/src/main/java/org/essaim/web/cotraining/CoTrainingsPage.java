package org.essaim.web.cotraining;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.essaim.cotraining.CoTrainingAgenda;
import org.essaim.cotraining.CoTrainingFilter;
import org.essaim.cotraining.CoTrainingLine;
import org.essaim.cotraining.CoTrainingOrder;
import org.essaim.shared.lists.ListRequest;
import org.essaim.shared.lists.Page;
import org.essaim.vocabulary.Term;
import org.essaim.vocabulary.TermKind;
import org.essaim.vocabulary.Vocabularies;
import org.essaim.web.lists.ListAddress;
import org.essaim.web.lists.ListChoice;
import org.essaim.web.lists.ListChoices;
import org.essaim.web.lists.ListParameter;
import org.essaim.web.lists.Lists;
import org.essaim.web.words.Texts;

/** All co-trainings to come. */
@Named
@RequestScoped
public class CoTrainingsPage {

    private static final int SIZE = 20;
    private static final String REMOTE = "distance";

    /** Kilometres between chief towns; the middle one when the address says none. */
    private static final List<Integer> RADII = List.of(50, 100, 200);

    private static final ListParameter<String> TEXT = ListParameter.text("q");
    private static final ListParameter<String> DISCIPLINE = ListParameter.term("discipline");
    private static final ListParameter<String> LEVEL = ListParameter.term("niveau");
    private static final ListParameter<String> ACADEMIE =
            ListParameter.codes("academie", text -> text.matches("\\d{2}"));
    private static final ListParameter<String> NEAR =
            ListParameter.codes("pres", text -> text.matches("\\d{2,3}|2[AB]"));
    private static final ListParameter<String> RADIUS = ListParameter.codes(
            "rayon", text -> RADII.stream().map(String::valueOf).anyMatch(text::equals));
    private static final ListParameter<String> WHERE = ListParameter.codes("lieu", REMOTE::equals);
    private static final ListParameter<LocalDate> FROM = ListParameter.day("depuis");
    private static final ListParameter<CoTrainingOrder> ORDER = ListParameter.order(CoTrainingOrder.class);

    @Inject
    private CoTrainingAgenda agenda;

    @Inject
    private Vocabularies vocabularies;

    @Inject
    private Lists lists;

    @Inject
    private ListChoices choices;

    @Inject
    private Texts texts;

    private ListAddress address;
    private Page<CoTrainingLine> trainings;

    /** View action. */
    public void open() {
        address =
                lists.read(CoTrainingRoutes.LIST, TEXT, DISCIPLINE, LEVEL, ACADEMIE, NEAR, RADIUS, WHERE, FROM, ORDER);
        var filter = new CoTrainingFilter(
                address.values(ACADEMIE),
                address.value(TEXT).orElse(""),
                address.values(DISCIPLINE),
                address.values(LEVEL),
                address.value(NEAR).orElse(""),
                radius(),
                address.value(WHERE).isPresent(),
                address.value(FROM).orElse(null));
        trainings = agenda.list(
                new ListRequest<>(filter, address.value(ORDER).orElse(CoTrainingOrder.SOONEST), address.slice(SIZE)));
        lists.isPast(trainings, address);
    }

    private int radius() {
        return address.value(RADIUS).map(Integer::valueOf).orElse(RADII.get(1));
    }

    public List<ListChoice> getDisciplines() {
        return choices.terms(address, DISCIPLINE, vocabularies.disciplines(), Term::label);
    }

    public List<ListChoice> getLevels() {
        return choices.terms(address, LEVEL, vocabularies.levels(), Term::shortLabel);
    }

    public List<ListChoice> getAcademies() {
        return choices.terms(address, ACADEMIE, vocabularies.academies(texts.locale()), Term::label);
    }

    public List<ListChoice> getDepartements() {
        return choices.terms(address, NEAR, vocabularies.terms(TermKind.DEPARTEMENT), Term::label);
    }

    /** How far to look; one of them is always chosen. */
    public List<ListChoice> getRadii() {
        return RADII.stream()
                .map(each ->
                        new ListChoice(each.toString(), texts.of("cotraining.list.kilometres", each), each == radius()))
                .toList();
    }

    public List<ListChoice> getPlaces() {
        return choices.only(address, WHERE, REMOTE, "cotraining.list.remote");
    }

    /** Whether the address says when or where. */
    public boolean isNarrow() {
        return Stream.of(FROM, ACADEMIE, NEAR, WHERE)
                .anyMatch(parameter -> address.value(parameter).isPresent());
    }

    public Page<CoTrainingLine> getTrainings() {
        return trainings;
    }

    public ListAddress getAddress() {
        return address;
    }
}
