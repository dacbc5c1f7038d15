package org.essaim.cotraining;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.essaim.networks.NetworkId;
import org.essaim.rights.Caller;
import org.essaim.rights.OpenTo;
import org.essaim.shared.lists.ListRequest;
import org.essaim.shared.lists.Page;
import org.essaim.shared.problem.NotFoundException;
import org.essaim.shared.viewer.CurrentViewer;

/** Reading co-trainings: all that are to come, those of a network, the page of one. */
@Stateless
@OpenTo(Caller.EVERYONE)
public class CoTrainingAgenda {

    @Inject
    private CoTrainingReading reading;

    @Inject
    private Registrations registrations;

    @Inject
    private CurrentViewer viewer;

    /** Those that are published and take place. */
    public Page<CoTrainingLine> list(ListRequest<CoTrainingFilter, CoTrainingOrder> request) {
        return reading.page(request);
    }

    /** Those of one network that are not over; with drafts for who plans. */
    public List<CoTrainingLine> of(NetworkId network, int most) {
        return reading.of(network, viewer.current().may(CoTrainingAction.PLAN, network), most);
    }

    /**
     * The page of one.
     *
     * @throws NotFoundException when there is none, or none for the viewer
     */
    public CoTrainingView coTraining(CoTrainingId id) {
        var now = viewer.current();
        var line = reading.line(id);
        var told = reading.told(id);
        var asked = reading.trainers(id);
        var plans = now.may(CoTrainingAction.PLAN, line.network());
        var own = asked.stream()
                .filter(each -> now.member().filter(each.member()::equals).isPresent())
                .findFirst();
        var place = now.member().flatMap(member -> registrations.state(id, member));
        if (!plans && own.isEmpty() && place.filter(RegistrationState::isLive).isEmpty() && !reading.isShown(id)) {
            throw CoTrainings.unknown();
        }
        var halfDays = reading.halfDays(id);
        return new CoTrainingView(
                line,
                told,
                plans
                                || own.filter(TrainerLine::isAccepted).isPresent()
                                || place.filter(RegistrationState.REGISTERED::equals)
                                        .isPresent()
                        ? halfDays
                        : halfDays.stream().map(HalfDayLine::withoutLink).toList(),
                plans ? asked : asked.stream().filter(TrainerLine::isAccepted).toList(),
                plans ? reading.shortWays(id) : List.of(),
                may(plans, own.filter(mine -> line.state().isOpen())));
    }

    private static CoTrainingView.May may(boolean plans, Optional<TrainerLine> own) {
        return new CoTrainingView.May(
                plans,
                own.filter(mine -> mine.state() != TrainerState.ACCEPTED).isPresent(),
                own.filter(mine -> mine.state() != TrainerState.DECLINED).isPresent());
    }
}
