package org.essaim.web.networks;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.essaim.networks.NetworkLine;
import org.essaim.networks.NetworkState;
import org.essaim.networks.NetworkView;
import org.essaim.networks.map.NetworkTile;
import org.essaim.shared.settings.Setting;
import org.essaim.shared.settings.Settings;
import org.essaim.shared.text.Language;
import org.essaim.vocabulary.TermKind;
import org.essaim.vocabulary.Vocabularies;
import org.essaim.web.linked.LinkedData;

/** Networks for search engines and other programs that read pages: schema.org Organizations. */
@Named
@RequestScoped
public class NetworkData {

    @Inject
    private Settings settings;

    @Inject
    private Vocabularies vocabularies;

    @Inject
    private MapWords words;

    /** The association, with its networks that are not over. */
    String script(List<NetworkTile> tiles) {
        var networks = tiles.stream()
                .flatMap(tile -> tile.networks().stream())
                .filter(network -> network.state() != NetworkState.CLOSED)
                .toList();
        return association(LinkedData.page("Organization"))
                .putAll("subOrganization", networks, network -> described(LinkedData.thing("Organization"), network))
                .script();
    }

    /** One network, of the association. */
    public String of(NetworkView view) {
        return described(LinkedData.page("Organization"), view.line())
                .put("description", view.description())
                .put("parentOrganization", association(LinkedData.thing("Organization")))
                .script();
    }

    private LinkedData association(LinkedData data) {
        return data.put("name", settings.text(Setting.ASSOCIATION_NAME)).put("url", settings.baseUrl() + "/");
    }

    private LinkedData described(LinkedData data, NetworkLine network) {
        var language = Language.of(words.locale());
        return data.put("name", network.name())
                .put("url", settings.baseUrl() + language.path(network.path()))
                .put(
                        "areaServed",
                        vocabularies
                                .find(TermKind.ACADEMIE, network.academie())
                                .map(words::academie)
                                .orElse(""));
    }
}
