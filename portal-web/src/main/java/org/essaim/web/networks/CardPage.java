package org.essaim.web.networks;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.essaim.networks.directory.CardAudience;
import org.essaim.networks.directory.DirectoryLine;
import org.essaim.networks.directory.NetworkDirectory;
import org.essaim.networks.directory.SaveCard;
import org.essaim.web.forms.FormErrors;
import org.essaim.web.routes.PageResponse;
import org.essaim.web.tags.Notices;

/** What a member shows in directories and to whom, and how it looks. */
@Named
@RequestScoped
public class CardPage {

    static final String PATH = "/compte/annuaire";

    @Inject
    private NetworkDirectory directory;

    @Inject
    private FormErrors errors;

    @Inject
    private Notices notices;

    @Inject
    private PageResponse response;

    private CardAudience shownTo;
    private String town;
    private String helps;
    private DirectoryLine mine;

    /** View action. */
    public void open() {
        var card = directory.card();
        shownTo = card.shownTo();
        town = card.town();
        helps = card.helps();
    }

    public void save() {
        errors.attempt(() -> {
            directory.save(new SaveCard(shownTo, town, helps));
            notices.done("networks.done.cardSaved");
            response.redirect(PATH);
        });
    }

    /** As it was saved last. */
    public DirectoryLine getMine() {
        if (mine == null) {
            mine = directory.mine();
        }
        return mine;
    }

    /** Whether anybody sees the card, as it was saved last. */
    public boolean isShown() {
        return directory.card().shownTo() != CardAudience.NOBODY;
    }

    /** Whether others than the members of one's networks see the card. */
    public boolean isBeyond() {
        return directory.card().shownTo().compareTo(CardAudience.NETWORKS) > 0;
    }

    public Class<?> getCommand() {
        return SaveCard.class;
    }

    public CardAudience getShownTo() {
        return shownTo;
    }

    public void setShownTo(CardAudience shownTo) {
        this.shownTo = shownTo;
    }

    /** Whom one can choose, from nobody to everybody. */
    public List<CardAudience> getAudiences() {
        return List.of(CardAudience.values());
    }

    public String getTown() {
        return town;
    }

    public void setTown(String town) {
        this.town = town;
    }

    public String getHelps() {
        return helps;
    }

    public void setHelps(String helps) {
        this.helps = helps;
    }
}
