package org.essaim.web.networks;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.essaim.networks.NetworkLine;
import org.essaim.networks.NetworkState;
import org.essaim.networks.NetworkTile;
import org.essaim.shared.settings.Setting;
import org.essaim.shared.settings.Settings;
import org.essaim.shared.text.Language;
import org.essaim.web.linked.LinkedData;

/** Networks for search engines and other programs that read pages. */
@RequestScoped
class MapData {

    private record Place(NetworkLine network, String academie) {}

    @Inject
    private Settings settings;

    @Inject
    private MapWords words;

    /** The association as a schema.org Organization, and its networks that are not over. */
    String script(List<NetworkTile> tiles) {
        var places = tiles.stream()
                .flatMap(tile -> tile.networks().stream().map(network -> new Place(network, words.academie(tile))))
                .filter(place -> place.network().state() != NetworkState.CLOSED)
                .toList();
        return LinkedData.page("Organization")
                .put("name", settings.text(Setting.ASSOCIATION_NAME))
                .put("url", settings.baseUrl() + "/")
                .putAll("subOrganization", places, this::network)
                .script();
    }

    private LinkedData network(Place place) {
        var language = Language.of(words.locale());
        return LinkedData.thing("Organization")
                .put("name", place.network().name())
                .put("url", settings.baseUrl() + language.path(place.network().path()))
                .put("areaServed", place.academie());
    }
}
