package org.essaim.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.essaim.exchanges.ExchangeHelp;
import org.essaim.exchanges.ExchangeIntake;
import org.essaim.exchanges.ExchangeMode;
import org.essaim.exchanges.ExchangeSide;
import org.essaim.exchanges.ExchangeState;
import org.essaim.exchanges.ProposeExchange;
import org.essaim.exchanges.contacts.ContactIntake;
import org.essaim.exchanges.contacts.OfferSlot;
import org.essaim.identity.directory.MemberName;
import org.essaim.library.content.FlipType;
import org.essaim.networks.NetworkCatalogue;
import org.essaim.networks.NetworkView;
import org.essaim.networks.ShownTo;
import org.essaim.shared.viewer.MemberId;
import org.essaim.shared.viewer.Viewer;

/** What members of the networks offer and look for. */
@ApplicationScoped
class DemoExchanges implements DemoPart {

    @Inject
    private ExchangeIntake intake;

    @Inject
    private ContactIntake contacts;

    @Inject
    private NetworkCatalogue networks;

    @Inject
    private Clock clock;

    @Override
    public int rank() {
        return 27;
    }

    @Override
    public String load(DemoFiles files, DemoPeople people) {
        var exchanges = files.exchanges();
        exchanges.forEach(this::load);
        return exchanges.size() + " offers and needs";
    }

    private void load(JsonObject file) {
        var network = networks.network(file.getString("network"));
        var author = member(network, file.getString("author"));
        var id = intake.takeIn(
                network.line().id(),
                author,
                exchange(file),
                ExchangeState.valueOf(file.getString("state", ExchangeState.OPEN.name())),
                clock.instant().minus(Duration.ofDays(file.getInt("daysAgo"))));
        var slots = objects(file, "slots").stream()
                .map(each -> contacts.takeInSlot(id, network.line().academie(), slot(each)))
                .toList();
        if (file.containsKey("contact")) {
            var contact = file.getJsonObject("contact");
            var begun = contacts.takeIn(
                    id, author, member(network, contact.getString("member")), DemoScenario.texts(contact, "messages"));
            if (contact.containsKey("slot")) {
                contacts.takeInVisit(slots.get(contact.getInt("slot")), begun);
            }
        }
    }

    private static List<JsonObject> objects(JsonObject file, String name) {
        return file.containsKey(name) ? file.getJsonArray(name).getValuesAs(JsonObject.class) : List.of();
    }

    private OfferSlot slot(JsonObject file) {
        return new OfferSlot(
                DemoFiles.day(LocalDate.now(clock.withZone(Viewer.PARIS)), file),
                LocalTime.parse(file.getString("begin")),
                LocalTime.parse(file.getString("end")),
                file.getInt("seats"));
    }

    private static MemberId member(NetworkView network, String name) {
        return Stream.concat(network.coordinators().stream(), network.members().stream())
                .filter(each -> each.name().equals(name))
                .map(MemberName::id)
                .findFirst()
                .orElseThrow();
    }

    private ProposeExchange exchange(JsonObject file) {
        return new ProposeExchange(
                ExchangeSide.valueOf(file.getString("side")),
                ExchangeHelp.valueOf(file.getString("help")),
                file.getString("title"),
                file.getString("description"),
                Set.copyOf(DemoScenario.texts(file, "disciplines")),
                Set.copyOf(DemoScenario.texts(file, "levels")),
                DemoScenario.texts(file, "flips").stream()
                        .map(FlipType::valueOf)
                        .collect(Collectors.toSet()),
                ExchangeMode.valueOf(file.getString("mode")),
                file.getString("town"),
                LocalDate.now(clock.withZone(Viewer.PARIS)).plusDays(file.getInt("inDays")),
                ShownTo.valueOf(file.getString("shownTo")));
    }
}
