package org.essaim.web.networks;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.essaim.networks.Joining;
import org.essaim.networks.NetworkId;
import org.essaim.networks.ShownTo;
import org.essaim.networks.life.LaunchChecklist;
import org.essaim.networks.life.NetworkFile;
import org.essaim.networks.life.NetworkLife;
import org.essaim.networks.life.PresentNetwork;
import org.essaim.web.forms.FormErrors;
import org.essaim.web.forms.SeenForm;
import org.essaim.web.forms.SentForm;
import org.essaim.web.routes.PageResponse;
import org.essaim.web.tags.Notices;

/** What those who run a network decide about it as a whole. */
@Named
@RequestScoped
public class NetworkManagementPage {

    @Inject
    private NetworkLife life;

    @Inject
    private NetworkHere here;

    @Inject
    private FormErrors errors;

    @Inject
    private SeenForm seen;

    @Inject
    private SentForm sent;

    @Inject
    private Notices notices;

    @Inject
    private PageResponse response;

    private NetworkFile file;
    private String presentation;
    private Joining joining;
    private ShownTo membersShownTo;

    /** View action. */
    public void open() {
        getFile();
    }

    public void present() {
        act(
                "networks.done.presented",
                id -> life.present(id, seen.seen(), new PresentNetwork(presentation, joining, membersShownTo)));
    }

    /** Whether a form is being read: its buttons are all there, and the boundary says what is too late. */
    public boolean isReading() {
        return sent.isReading();
    }

    public void acceptCharter() {
        act("networks.done.charter", life::acceptCharter);
    }

    public void launch() {
        act("networks.done.launched", life::launch);
    }

    public void pause() {
        act("networks.done.paused", life::pause);
    }

    public void resume() {
        act("networks.done.resumed", life::resume);
    }

    private void act(String done, Consumer<NetworkId> act) {
        errors.attempt(() -> {
            act.accept(here.id());
            notices.done(done);
            response.redirect(here.path("/gestion"));
        });
        file = null;
        here.forget();
    }

    /** Read when it is asked for: a form that comes back runs no view action. */
    public NetworkFile getFile() {
        if (file == null) {
            file = life.file(here.id());
            if (joining == null) {
                fill();
            }
        }
        return file;
    }

    private void fill() {
        var presented = file.presented();
        presentation = presented.presentation();
        joining = presented.joining();
        membersShownTo = presented.membersShownTo();
        seen.begin(presented);
    }

    public List<Joining> getJoinings() {
        return Arrays.asList(Joining.values());
    }

    public List<ShownTo> getShownTos() {
        return Arrays.asList(ShownTo.values());
    }

    public Class<?> getCommand() {
        return PresentNetwork.class;
    }

    public String getPresentation() {
        getFile();
        return presentation;
    }

    public void setPresentation(String presentation) {
        this.presentation = presentation;
    }

    public Joining getJoining() {
        getFile();
        return joining;
    }

    public void setJoining(Joining joining) {
        this.joining = joining;
    }

    public ShownTo getMembersShownTo() {
        getFile();
        return membersShownTo;
    }

    public void setMembersShownTo(ShownTo membersShownTo) {
        this.membersShownTo = membersShownTo;
    }

    /** Where a step is taken, below the address of the network. */
    public String way(LaunchChecklist.Line line) {
        return switch (line.step()) {
            case COORDINATORS -> "/membres";
            case CHARTER -> "/gestion#charte";
            case PRESENTATION -> "/gestion#presentation";
            case FIRST_MEETING -> "/agenda/nouvelle";
        };
    }
}
