package org.essaim.web.cotraining;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.essaim.cotraining.CoTrainingAgenda;
import org.essaim.cotraining.CoTrainingLine;
import org.essaim.networks.NetworkLine;

/** The next co-trainings of a network, for its agenda; with drafts for who plans. */
@Named
@RequestScoped
public class NextCoTrainings {

    private static final int MOST = 20;

    @Inject
    private CoTrainingAgenda agenda;

    private List<CoTrainingLine> next;

    /** Read once: a page has one network. */
    public List<CoTrainingLine> of(NetworkLine network) {
        if (next == null) {
            next = agenda.of(network.id(), MOST);
        }
        return next;
    }
}
