package org.essaim.web.networks;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.essaim.meetings.MeetingAgenda;
import org.essaim.meetings.MeetingLine;
import org.essaim.networks.NetworkId;
import org.essaim.networks.NetworkLine;
import org.essaim.networks.NetworkState;
import org.essaim.networks.map.NetworkMap;
import org.essaim.networks.map.NetworkTile;
import org.essaim.vocabulary.TermKind;
import org.essaim.vocabulary.Vocabularies;
import org.essaim.web.lists.ListAddress;
import org.essaim.web.lists.ListParameter;
import org.essaim.web.lists.Lists;
import org.essaim.web.sharing.PublicPage;
import org.essaim.web.tags.FacetLine;

/** The map of networks, and the same as a list by région académique. */
@Named("networkMap")
@RequestScoped
public class NetworkMapPage {

    static final String PATH = "/reseaux";

    /** Where there is no network. */
    static final String NONE = "NONE";

    private static final ListParameter<String> STATE =
            ListParameter.codes("etat", word -> states().anyMatch(word::equals));

    /**
     * One hexagon.
     *
     * @param middle where it is drawn
     * @param name what it says to who does not see it
     * @param words of its name, one a line
     * @param state of its liveliest network, or {@code NONE}
     * @param networks how many
     * @param seats latitudes and longitudes of the chief towns of its départements
     */
    public record Hexagon(
            String middle,
            String path,
            String name,
            String abbreviation,
            List<String> words,
            String state,
            int networks,
            String seats) {}

    /** An académie in the list. */
    public record Line(String code, String name, List<NetworkLine> networks) {}

    /** The académies of a région académique. */
    public record Region(String name, List<Line> lines) {}

    @Inject
    private NetworkMap map;

    @Inject
    private MeetingAgenda agenda;

    @Inject
    private MapWords words;

    @Inject
    private NetworkData data;

    @Inject
    private Vocabularies vocabularies;

    @Inject
    private Lists lists;

    @Inject
    private PublicPage publicPage;

    private List<NetworkTile> tiles;
    private Map<NetworkId, MeetingLine> next;
    private ListAddress address;

    /** View action. */
    public void open() {
        address = lists.read(PATH, STATE);
        tiles = map.tiles();
        next = agenda.nextOfEach();
        publicPage.declare(null);
    }

    public String getViewBox() {
        return MapDrawing.viewBox(placed().toList());
    }

    /** In the order in which one goes through them with the keyboard: as one reads. */
    public List<Hexagon> getHexagons() {
        return placed().sorted(Comparator.comparingInt(
                                (NetworkTile tile) -> tile.place().row())
                        .thenComparingInt(tile -> tile.place().column()))
                .map(this::hexagon)
                .toList();
    }

    private Stream<NetworkTile> placed() {
        return tiles.stream().filter(tile -> tile.place() != null);
    }

    private Hexagon hexagon(NetworkTile tile) {
        return new Hexagon(
                MapDrawing.middle(tile.place()),
                path(tile),
                words.sentence(tile, next(tile)),
                tile.academie().property("abbreviation"),
                MapDrawing.lines(words.name(tile.academie())),
                state(tile),
                tile.networks().size(),
                seats(tile));
    }

    private Optional<MeetingLine> next(NetworkTile tile) {
        return tile.networks().stream()
                .flatMap(network -> Optional.ofNullable(next.get(network.id())).stream())
                .min(Comparator.comparing(MeetingLine::startsAt));
    }

    /** The next meeting of a network that everyone may see; null when there is none. */
    public MeetingLine next(NetworkLine network) {
        return next.get(network.id());
    }

    /** A network alone has its page; where there are several or none, the list tells more. */
    private static String path(NetworkTile tile) {
        return tile.networks().size() == 1
                ? tile.networks().get(0).path()
                : PATH + "#academie-" + tile.academie().code();
    }

    private String seats(NetworkTile tile) {
        return vocabularies.children(TermKind.DEPARTEMENT, tile.academie().code()).stream()
                .map(seat -> seat.property("latitude") + "," + seat.property("longitude"))
                .collect(Collectors.joining(" "));
    }

    private static String state(NetworkTile tile) {
        return tile.state().map(NetworkState::name).orElse(NONE);
    }

    /** Académies with a network that answer the filter; what belongs to no région académique comes last. */
    public List<Region> getRegions() {
        Map<String, List<Line>> byRegion = new TreeMap<>(Collator.getInstance(words.locale()));
        var others = new ArrayList<Line>();
        for (var tile : tiles) {
            if (isAsked(tile) && !tile.networks().isEmpty()) {
                var region = tile.academie().property("regionLabel");
                (region.isEmpty() ? others : byRegion.computeIfAbsent(region, each -> new ArrayList<>()))
                        .add(line(tile));
            }
        }
        var regions = new ArrayList<Region>();
        byRegion.forEach((name, lines) -> regions.add(new Region(name, lines)));
        if (!others.isEmpty()) {
            regions.add(new Region(words.of("networks.map.other"), others));
        }
        return regions;
    }

    /** Those without any that answer the filter, by name. */
    public List<Line> getWithout() {
        var letters = Collator.getInstance(words.locale());
        return tiles.stream()
                .filter(tile -> isAsked(tile) && tile.networks().isEmpty())
                .map(this::line)
                .sorted(Comparator.comparing(Line::name, letters))
                .toList();
    }

    private boolean isAsked(NetworkTile tile) {
        var asked = address.values(STATE);
        return asked.isEmpty() || networkStates(tile).anyMatch(asked::contains);
    }

    private Line line(NetworkTile tile) {
        return new Line(tile.academie().code(), words.name(tile.academie()), tile.networks());
    }

    /** The states that a list can be narrowed to, with how many académies it then holds. */
    public List<FacetLine> getStates() {
        return states().map(state -> new FacetLine(
                        words.of("networks.map.filter." + state),
                        tiles.stream()
                                .filter(tile -> networkStates(tile).anyMatch(state::equals))
                                .count(),
                        address.toggled(STATE.name(), state) + "#liste",
                        address.has(STATE.name(), state)))
                .filter(line -> line.count() > 0 || line.chosen())
                .toList();
    }

    private static Stream<String> networkStates(NetworkTile tile) {
        return tile.networks().isEmpty()
                ? Stream.of(NONE)
                : tile.networks().stream().map(network -> network.state().name());
    }

    /** Every state that a hexagon may have, for the legend. */
    public List<String> getSigns() {
        return states().toList();
    }

    private static Stream<String> states() {
        return Stream.concat(Arrays.stream(NetworkState.values()).map(NetworkState::name), Stream.of(NONE));
    }

    public ListAddress getAddress() {
        return address;
    }

    /** The networks for search engines. */
    public String getData() {
        return data.script(tiles);
    }
}
