package org.essaim.web.networks;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.essaim.networks.directory.DirectoryLine;
import org.essaim.networks.directory.NetworkDirectory;
import org.essaim.networks.directory.SaveCard;
import org.essaim.web.forms.FormErrors;
import org.essaim.web.routes.PageResponse;
import org.essaim.web.tags.Notices;

/** What a member shows to the others of their networks, and how these see it. */
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

    private boolean shown;
    private String town;
    private String helps;
    private DirectoryLine mine;

    /** View action. */
    public void open() {
        var card = directory.card();
        shown = card.shown();
        town = card.town();
        helps = card.helps();
    }

    public void save() {
        errors.attempt(() -> {
            directory.save(new SaveCard(shown, town, helps));
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

    public Class<?> getCommand() {
        return SaveCard.class;
    }

    public boolean isShown() {
        return shown;
    }

    public void setShown(boolean shown) {
        this.shown = shown;
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
