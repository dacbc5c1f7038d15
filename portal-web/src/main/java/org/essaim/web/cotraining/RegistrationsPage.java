package org.essaim.web.cotraining;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.essaim.cotraining.CoTrainingPlaces;
import org.essaim.cotraining.CoTrainingStanding;
import org.essaim.cotraining.RegistrationAct;
import org.essaim.cotraining.RegistrationDesk;
import org.essaim.cotraining.RegistrationFilter;
import org.essaim.cotraining.RegistrationLine;
import org.essaim.cotraining.RegistrationOrder;
import org.essaim.cotraining.RegistrationState;
import org.essaim.shared.lists.ListRequest;
import org.essaim.shared.lists.Page;
import org.essaim.shared.lists.Slice;
import org.essaim.shared.viewer.Viewer;
import org.essaim.web.desk.DeskOrder;
import org.essaim.web.desk.DeskTable;
import org.essaim.web.forms.FormErrors;
import org.essaim.web.lists.ListAddress;
import org.essaim.web.lists.ListChoice;
import org.essaim.web.lists.ListParameter;
import org.essaim.web.lists.Lists;
import org.essaim.web.routes.PageResponse;
import org.essaim.web.words.Texts;

/** Who has or wants a place in a co-training, for who coordinates its network: they choose several and act on them. */
@Named
@RequestScoped
public class RegistrationsPage {

    private static final int SIZE = 50;
    private static final List<String> COLUMN_NAMES = List.of("etat", "depuis", "besoins");
    private static final ListParameter<String> TEXT = ListParameter.text("q");
    private static final ListParameter<RegistrationState> STATE = ListParameter.of("etat", RegistrationState.class);
    private static final ListParameter<String> COLUMNS = ListParameter.view(DeskTable.COLUMNS, COLUMN_NAMES::contains);
    private static final ListParameter<RegistrationOrder> ORDER = ListParameter.order(RegistrationOrder.class);
    private static final List<DeskOrder<RegistrationOrder>> ORDERS = List.of(
            new DeskOrder<>("q", RegistrationOrder.NAME, RegistrationOrder.NAME_BACKWARDS),
            new DeskOrder<>("depuis", RegistrationOrder.OLDEST, RegistrationOrder.NEWEST));

    @Inject
    private RegistrationDesk desk;

    @Inject
    private CoTrainingPlaces places;

    @Inject
    private CoTrainingHere here;

    @Inject
    private Lists lists;

    @Inject
    private FormErrors errors;

    @Inject
    private PageResponse response;

    @Inject
    private Texts texts;

    private ListAddress address;
    private DeskTable<RegistrationLine, RegistrationOrder> table;
    private CoTrainingStanding standing;
    private String act;

    @PostConstruct
    void read() {
        address = lists.read(here.path() + CoTrainingRoutes.REGISTRATIONS, TEXT, STATE, COLUMNS, ORDER);
        table = new DeskTable<>(address, ORDERS, this::page, RegistrationLine::member, SIZE);
    }

    private Page<RegistrationLine> page(ListAddress asked, Slice slice) {
        var filter = new RegistrationFilter(asked.value(TEXT).orElse(""), asked.values(STATE), Set.of());
        var order = asked.value(ORDER).orElse(RegistrationOrder.OLDEST);
        return desk.list(here.id(), new ListRequest<>(filter, order, slice));
    }

    /** View action. */
    public void open() {
        here.requirePlanning();
        if (address.isCsv()) {
            lists.answerCsv("inscriptions", headings(), slice -> page(address, slice), this::cells);
        } else if (address.slice(SIZE).page() > 0) {
            lists.isPast(page(address, address.slice(SIZE)), address);
        }
    }

    private List<String> headings() {
        return List.of(
                texts.of("cotraining.registrations.name"),
                texts.of("cotraining.registrations.state"),
                texts.of("cotraining.registrations.place"),
                texts.of("cotraining.registrations.since"),
                texts.of("cotraining.registrations.needs"),
                texts.of("cotraining.registrations.reason"));
    }

    private List<String> cells(RegistrationLine line) {
        return List.of(
                line.name(),
                texts.name("cotraining", line.state()),
                line.place() == 0 ? "" : Long.toString(line.place()),
                moment(line.askedAt()),
                line.needs(),
                line.reason());
    }

    /** As a spreadsheet reads it: day and time of Paris. */
    private static String moment(Instant instant) {
        return LocalDateTime.ofInstant(instant, Viewer.PARIS)
                .truncatedTo(ChronoUnit.MINUTES)
                .toString()
                .replace('T', ' ');
    }

    /** Leads to the file of all that the table finds now. */
    public void download() {
        response.redirect(table.shown().csv());
    }

    /** Leads to what the chosen act would do to the chosen registrations. */
    public void preview() {
        errors.attempt(() -> response.redirect(ManyRegistrationsPage.address(here, act, table.chosen())));
    }

    /** How the co-training stands with its seats. */
    public CoTrainingStanding getStanding() {
        if (standing == null) {
            standing = places.standing(here.id());
        }
        return standing;
    }

    public DeskTable<RegistrationLine, RegistrationOrder> getTable() {
        return table;
    }

    public ListAddress getAddress() {
        return address;
    }

    public String getAct() {
        return act;
    }

    public void setAct(String act) {
        this.act = act;
    }

    public List<RegistrationAct> getActs() {
        return Arrays.asList(RegistrationAct.values());
    }

    public List<ListChoice> getStates() {
        return Arrays.stream(RegistrationState.values())
                .map(each -> new ListChoice(
                        each.name(), texts.name("cotraining", each), address.has(STATE.name(), each.name())))
                .toList();
    }

    /** Columns that a page without script may leave out. */
    public List<ListChoice> getColumns() {
        return COLUMN_NAMES.stream()
                .map(each ->
                        new ListChoice(each, texts.of("cotraining.registrations.column." + each), table.isShown(each)))
                .toList();
    }

    /** Orders that a page without script offers. */
    public List<ListChoice> getOrders() {
        return Arrays.stream(RegistrationOrder.values())
                .map(each -> new ListChoice(
                        each.ordinal() == 0 ? "" : each.name(),
                        texts.name("cotraining", each),
                        each == address.value(ORDER).orElse(RegistrationOrder.OLDEST)))
                .toList();
    }
}
