package org.essaim.web.home;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.essaim.shared.lists.Folding;
import org.essaim.shared.lists.Page;
import org.essaim.shared.lists.Slice;
import org.essaim.web.desk.BarChart;
import org.essaim.web.desk.DeskOrder;
import org.essaim.web.desk.DeskTable;
import org.essaim.web.lists.ListAddress;
import org.essaim.web.lists.ListChoice;
import org.essaim.web.lists.ListParameter;
import org.essaim.web.lists.Lists;
import org.essaim.web.tags.Notices;
import org.essaim.web.words.Texts;

/** A desk with samples that are nobody's: flowers, and how many bees visited them. */
@Named
@RequestScoped
public class DesignDeskPage {

    private static final int SIZE = 10;

    private enum Season {
        SPRING,
        SUMMER,
        AUTUMN
    }

    private enum Order {
        NAME,
        NAME_BACKWARDS,
        FEWEST,
        MOST
    }

    /** One line of the sample. */
    public record Flower(int id, String name, Enum<?> season, long visits) {}

    private static final ListParameter<String> TEXT = ListParameter.text("q");
    private static final ListParameter<Season> SEASON = ListParameter.of("saison", Season.class);
    private static final ListParameter<Order> ORDER = ListParameter.order(Order.class);
    private static final ListParameter<String> COLUMNS =
            ListParameter.view(DeskTable.COLUMNS, List.of("saison", "visites")::contains);
    private static final List<DeskOrder<Order>> ORDERS = List.of(
            new DeskOrder<>("q", Order.NAME, Order.NAME_BACKWARDS),
            new DeskOrder<>("visites", Order.FEWEST, Order.MOST));

    @Inject
    private Lists lists;

    @Inject
    private Texts texts;

    @Inject
    private Notices notices;

    private List<Flower> flowers;
    private ListAddress address;
    private DeskTable<Flower, Order> table;

    @PostConstruct
    void read() {
        var names = texts.of("design.desk.flowers").split(",");
        flowers = IntStream.range(0, names.length)
                .mapToObj(i -> new Flower(i + 1, names[i], Season.values()[i % Season.values().length], 7L * i % 40))
                .toList();
        address = lists.read("/design/table", TEXT, SEASON, COLUMNS, ORDER);
        table = new DeskTable<>(address, ORDERS, this::found, Flower::id, SIZE);
    }

    private Page<Flower> found(ListAddress asked, Slice slice) {
        var words = Folding.words(asked.value(TEXT).orElse(""));
        var seasons = asked.values(SEASON);
        var found = flowers.stream()
                .filter(each -> words.stream().allMatch(Folding.folded(each.name())::contains))
                .filter(each -> seasons.isEmpty() || seasons.contains(each.season()))
                .sorted(comparing(asked.value(ORDER).orElse(Order.NAME)))
                .toList();
        var shown = found.stream().skip(slice.start()).limit(slice.size()).toList();
        return new Page<>(shown, found.size(), slice.page(), slice.size());
    }

    private static Comparator<Flower> comparing(Order order) {
        Comparator<Flower> names = Comparator.comparing(each -> Folding.folded(each.name()));
        var visits = Comparator.comparingLong(Flower::visits).thenComparing(names);
        return switch (order) {
            case NAME -> names;
            case NAME_BACKWARDS -> names.reversed();
            case FEWEST -> visits;
            case MOST -> visits.reversed();
        };
    }

    /** Tells what was chosen, and does nothing with it. */
    public void act() {
        notices.done("design.desk.done", table.chosen().size());
    }

    public DeskTable<Flower, ?> getTable() {
        return table;
    }

    public ListAddress getAddress() {
        return address;
    }

    public List<ListChoice> getSeasons() {
        return Stream.of(Season.values()).map(each -> choice("saison", each)).toList();
    }

    public List<ListChoice> getOrders() {
        return Stream.of(Order.values()).map(each -> choice("tri", each)).toList();
    }

    private ListChoice choice(String parameter, Enum<?> value) {
        return new ListChoice(value.name(), name(value), address.has(parameter, value.name()));
    }

    /** A season or an order in words. */
    public String name(Enum<?> value) {
        return texts.of("design.desk." + value.name());
    }

    public List<ListChoice> getColumns() {
        return List.of(
                new ListChoice("saison", texts.of("design.desk.season"), table.isShown("saison")),
                new ListChoice("visites", texts.of("design.desk.visits"), table.isShown("visites")));
    }

    /** Visits by season, for {@code p:chart}. */
    public String getChart() {
        return BarChart.of(
                texts.of("design.desk.visits"),
                Arrays.stream(Season.values()).map(this::name).toList(),
                Arrays.stream(Season.values()).map(this::visits).toList());
    }

    public List<Flower> getTotals() {
        return Stream.of(Season.values())
                .map(each -> new Flower(0, name(each), each, visits(each)))
                .toList();
    }

    private long visits(Season season) {
        return flowers.stream()
                .filter(each -> each.season() == season)
                .mapToLong(Flower::visits)
                .sum();
    }
}
