package org.essaim.web.audit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.essaim.audit.AuditFilter;
import org.essaim.audit.AuditJournal;
import org.essaim.audit.AuditLine;
import org.essaim.audit.AuditOrder;
import org.essaim.audit.AuditedKind;
import org.essaim.shared.lists.ListRequest;
import org.essaim.shared.lists.Page;
import org.essaim.shared.lists.Slice;
import org.essaim.shared.viewer.CurrentViewer;
import org.essaim.web.lists.ListAddress;
import org.essaim.web.lists.ListChoice;
import org.essaim.web.lists.ListParameter;
import org.essaim.web.lists.Lists;
import org.essaim.web.words.OwnWords;
import org.essaim.web.words.Texts;

/** What people in charge did, as administrators look for it: the search lives in the address. */
@Named
@RequestScoped
public class JournalPage {

    static final String PATH = "/administration/journal";

    private static final int SIZE = 50;
    private static final ListParameter<String> TEXT = ListParameter.text("q");
    private static final ListParameter<String> ACTOR = ListParameter.text("par");
    private static final ListParameter<Long> NUMBER = ListParameter.number("numero");
    private static final ListParameter<LocalDate> FROM = ListParameter.day("du");
    private static final ListParameter<LocalDate> UNTIL = ListParameter.day("au");
    private static final ListParameter<AuditOrder> ORDER = ListParameter.order(AuditOrder.class);

    @Inject
    private AuditJournal journal;

    @Inject
    private Lists lists;

    @Inject
    private Texts texts;

    @Inject
    private CurrentViewer viewer;

    private List<String> actions;
    private Map<String, AuditedKind> kinds;
    private ListParameter<String> action;
    private ListParameter<String> kind;
    private ListAddress address;
    private Page<AuditLine> lines;

    /** View action. */
    public void open() {
        actions = journal.actions();
        kinds = journal.kinds().stream().collect(Collectors.toMap(AuditedKind::kind, Function.identity()));
        action = ListParameter.codes("acte", actions::contains);
        kind = ListParameter.codes("objet", kinds::containsKey);
        address = lists.read(PATH, TEXT, ACTOR, action, kind, NUMBER, FROM, UNTIL, ORDER);
        if (address.isCsv()) {
            lists.answerCsv("journal", headings(), slice -> journal.entries(request(slice)), this::cells);
        } else {
            lines = journal.entries(request(address.slice(SIZE)));
            lists.isPast(lines, address);
        }
    }

    private ListRequest<AuditFilter, AuditOrder> request(Slice slice) {
        var filter = new AuditFilter(
                address.value(TEXT).orElse(""),
                address.value(ACTOR).orElse(""),
                address.values(action),
                address.values(kind),
                address.value(NUMBER),
                address.value(FROM).map(this::beginning),
                address.value(UNTIL).map(day -> beginning(day.plusDays(1))));
        return new ListRequest<>(filter, address.value(ORDER).orElse(AuditOrder.NEWEST), slice);
    }

    private Instant beginning(LocalDate day) {
        return day.atStartOfDay(viewer.current().zone()).toInstant();
    }

    private List<String> headings() {
        return Stream.of("when", "by", "action", "thing", "number", "reason")
                .map(each -> texts.of("audit.journal." + each))
                .toList();
    }

    private List<?> cells(AuditLine line) {
        return List.of(
                line.doneAt().toString(),
                actor(line),
                what(line),
                thing(line),
                line.thing() == 0 ? "" : line.thing(),
                line.reason());
    }

    /** Who did it, in words. */
    public String actor(AuditLine line) {
        return line.name().orElseGet(() -> line.actor()
                .map(member -> texts.of("audit.journal.left", member.toString()))
                .orElseGet(() -> texts.of("audit.journal.portal")));
    }

    /** The act, with what else is to be said of it. */
    public String what(AuditLine line) {
        var words = texts.of(line.action());
        return line.detail().isEmpty() ? words : words + " · " + OwnWords.read(line.detail(), texts.locale());
    }

    /** What it was done to: the kind, and the name it has now; and what that belongs to. */
    public String thing(AuditLine line) {
        return line.withinKind()
                .map(within -> named(line.kind(), line.thing(), line.title()) + ", "
                        + named(within, line.within().orElseThrow(), line.withinTitle()))
                .orElseGet(() -> named(line.kind(), line.thing(), line.title()));
    }

    /** What has no name, or is gone, has its number. */
    private String named(String kind, long number, Optional<String> title) {
        var words = kinds.containsKey(kind) ? texts.of(kinds.get(kind).words()) : kind;
        return title.filter(name -> !name.isEmpty())
                .map(name -> texts.of("audit.journal.named", words, name))
                .orElseGet(
                        () -> number == 0 ? words : texts.of("audit.journal.numbered", words, Long.toString(number)));
    }

    /** Where the thing is seen; empty when it is seen nowhere. */
    public String path(AuditLine line) {
        return kinds.containsKey(line.kind()) ? kinds.get(line.kind()).path(line.thing()) : "";
    }

    public List<ListChoice> getActions() {
        return actions.stream()
                .map(each -> new ListChoice(each, texts.of(each), address.has(action.name(), each)))
                .sorted(Comparator.comparing(ListChoice::label))
                .toList();
    }

    public List<ListChoice> getKinds() {
        return kinds.values().stream()
                .map(each -> new ListChoice(each.kind(), texts.of(each.words()), address.has(kind.name(), each.kind())))
                .sorted(Comparator.comparing(ListChoice::label))
                .toList();
    }

    public List<ListChoice> getOrders() {
        return Stream.of(AuditOrder.values())
                .map(each -> new ListChoice(
                        each.ordinal() == 0 ? "" : each.name(),
                        texts.name("audit", each),
                        each == address.value(ORDER).orElse(AuditOrder.NEWEST)))
                .toList();
    }

    public ListAddress getAddress() {
        return address;
    }

    public Page<AuditLine> getLines() {
        return lines;
    }
}
