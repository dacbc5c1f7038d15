package org.essaim.web.exchanges;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.essaim.exchanges.ExchangeBoard;
import org.essaim.exchanges.ExchangeId;
import org.essaim.exchanges.ExchangeLife;
import org.essaim.exchanges.ExchangeLine;
import org.essaim.exchanges.contacts.ContactLine;
import org.essaim.exchanges.contacts.Correspondence;
import org.essaim.networks.MyNetwork;
import org.essaim.networks.NetworkCatalogue;
import org.essaim.shared.text.Digits;
import org.essaim.web.forms.FormErrors;
import org.essaim.web.routes.PageResponse;
import org.essaim.web.tags.Notices;

/** What a member offers and looks for, in all networks. */
@Named
@RequestScoped
public class MyExchangesPage {

    @Inject
    private ExchangeBoard board;

    @Inject
    private ExchangeLife life;

    @Inject
    private Correspondence correspondence;

    @Inject
    private NetworkCatalogue networks;

    @Inject
    private FormErrors errors;

    @Inject
    private Notices notices;

    @Inject
    private PageResponse response;

    private List<ExchangeLine> mine;
    private List<MyNetwork> joined;
    private List<ContactLine> contacts;

    /** The button names the one, since the list may have moved meanwhile. */
    public void renew(String exchange) {
        errors.attempt(() -> {
            life.renew(new ExchangeId(Digits.orNone(exchange)));
            notices.done("exchanges.done.renewed");
            response.redirect(ExchangesRoutes.MINE);
        });
        mine = null;
    }

    /** Read when it is asked for: a form that comes back runs no view action. */
    public List<ExchangeLine> getMine() {
        if (mine == null) {
            mine = board.mine();
        }
        return mine;
    }

    /** Whom the member writes to, and who writes to them. */
    public List<ContactLine> getContacts() {
        if (contacts == null) {
            contacts = correspondence.mine();
        }
        return contacts;
    }

    /** Where the member may offer or look for something. */
    public List<MyNetwork> getJoined() {
        if (joined == null) {
            joined = networks.mine().stream()
                    .filter(each -> each.isActive() && each.networkState().isOpen())
                    .toList();
        }
        return joined;
    }
}
