package org.essaim.web.cotraining;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import org.essaim.cotraining.CoTrainingAgenda;
import org.essaim.cotraining.CoTrainingFilter;
import org.essaim.cotraining.CoTrainingLine;
import org.essaim.cotraining.CoTrainingOrder;
import org.essaim.shared.lists.ListRequest;
import org.essaim.shared.lists.Page;
import org.essaim.vocabulary.Vocabularies;
import org.essaim.web.lists.ListAddress;
import org.essaim.web.lists.ListChoice;
import org.essaim.web.lists.ListParameter;
import org.essaim.web.lists.Lists;
import org.essaim.web.words.Texts;

/** All co-trainings to come. */
@Named
@RequestScoped
public class CoTrainingsPage {

    private static final int SIZE = 20;
    private static final String REMOTE = "distance";
    private static final ListParameter<String> TEXT = ListParameter.text("q");
    private static final ListParameter<String> ACADEMIE =
            ListParameter.codes("academie", text -> text.matches("\\d{2}"));
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
    private Texts texts;

    private ListAddress address;
    private Page<CoTrainingLine> trainings;

    /** View action. */
    public void open() {
        address = lists.read(CoTrainingRoutes.LIST, TEXT, ACADEMIE, WHERE, FROM, ORDER);
        var filter = new CoTrainingFilter(
                address.values(ACADEMIE),
                address.value(TEXT).orElse(""),
                address.value(WHERE).isPresent(),
                address.value(FROM).orElse(null));
        trainings = agenda.list(
                new ListRequest<>(filter, address.value(ORDER).orElse(CoTrainingOrder.SOONEST), address.slice(SIZE)));
        lists.isPast(trainings, address);
    }

    public List<ListChoice> getAcademies() {
        return vocabularies.academies(texts.locale()).stream()
                .map(term -> new ListChoice(
                        term.code(), term.label(texts.locale()), address.has(ACADEMIE.name(), term.code())))
                .toList();
    }

    public List<ListChoice> getPlaces() {
        return List.of(new ListChoice(REMOTE, texts.of("cotraining.list.remote"), address.has(WHERE.name(), REMOTE)));
    }

    public Page<CoTrainingLine> getTrainings() {
        return trainings;
    }

    public ListAddress getAddress() {
        return address;
    }
}
