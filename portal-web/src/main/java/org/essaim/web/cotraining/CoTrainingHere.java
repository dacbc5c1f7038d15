package org.essaim.web.cotraining;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.essaim.cotraining.CoTrainingAction;
import org.essaim.cotraining.CoTrainingAgenda;
import org.essaim.cotraining.CoTrainingId;
import org.essaim.cotraining.CoTrainingState;
import org.essaim.cotraining.CoTrainingView;
import org.essaim.networks.NetworkCatalogue;
import org.essaim.networks.NetworkId;
import org.essaim.networks.NetworkLine;
import org.essaim.shared.problem.NotFoundException;
import org.essaim.shared.settings.Settings;
import org.essaim.shared.text.Digits;
import org.essaim.shared.viewer.CurrentViewer;
import org.essaim.web.linked.LinkedData;
import org.essaim.web.routes.PageResponse;
import org.essaim.web.tags.Notices;
import org.omnifaces.cdi.Param;

/** The co-training, or the network of a new one, that the address of a page names. */
@Named
@RequestScoped
public class CoTrainingHere {

    @Inject
    private CoTrainingAgenda agenda;

    @Inject
    private NetworkCatalogue networks;

    @Inject
    private CurrentViewer viewer;

    @Inject
    private Settings settings;

    @Inject
    private Notices notices;

    @Inject
    private PageResponse response;

    /** Needed before a form is decoded as well. */
    @Inject
    @Param
    private String slug;

    @Inject
    @Param
    private String id;

    private NetworkLine network;
    private CoTrainingView view;

    NetworkId network() {
        return networks.find(slug == null ? "" : slug)
                .orElseThrow(() -> new NotFoundException("networks.problem.unknown"));
    }

    CoTrainingId id() {
        return new CoTrainingId(Digits.read(id).orElseThrow(() -> new NotFoundException("cotraining.problem.unknown")));
    }

    /** View action of pages for who plans: of the network, or of the co-training. */
    public void requirePlanning() {
        viewer.current()
                .require(CoTrainingAction.PLAN, slug == null ? getView().line().network() : network());
    }

    /** View action of its form, as it is opened: what has begun or was cancelled has its page alone. */
    public void requireOpen() {
        leadAway(getView().line().state().isOpen());
    }

    /** The same of the form that cancels it. */
    public void requireCancellable() {
        leadAway(getView().canBecome(CoTrainingState.CANCELLED));
    }

    private void leadAway(boolean stays) {
        if (!stays) {
            notices.warn("cotraining.problem.closed");
            response.redirect(path());
        }
    }

    /** View action of the page of one: what is not there has no page. */
    public void open() {
        getView();
    }

    public NetworkLine getNetwork() {
        if (network == null) {
            network = networks.line(slug == null ? "" : slug);
        }
        return network;
    }

    public CoTrainingView getView() {
        if (view == null) {
            view = agenda.coTraining(id());
        }
        return view;
    }

    /** After a change. */
    void forget() {
        view = null;
    }

    String path() {
        return CoTrainingRoutes.LIST + "/" + id();
    }

    /** As schema.org has it (EducationEvent); nothing for what is not public. */
    public String getLinkedData() {
        var line = getView().line();
        if (line.isDraft() || line.startsAt() == null || getView().told().takenOut()) {
            return "";
        }
        return LinkedData.page("EducationEvent")
                .put("name", line.title())
                .put("url", settings.baseUrl() + line.path())
                .put("description", getView().words())
                .put("startDate", line.startsAt().toString())
                .put("endDate", line.endsAt().toString())
                .put("eventStatus", "https://schema.org/" + (line.isCancelled() ? "EventCancelled" : "EventScheduled"))
                .put(
                        "location",
                        line.place().isEmpty()
                                ? null
                                : LinkedData.thing("Place").put("name", line.place()))
                .put("organizer", LinkedData.thing("Organization").put("name", line.networkName()))
                .script();
    }
}
