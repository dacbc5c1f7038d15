package org.essaim.cotraining;

import jakarta.enterprise.context.ApplicationScoped;
import org.essaim.notifications.Thing;
import org.essaim.notifications.Things;

/** Co-trainings that are told of: to everyone once they are published, to who is asked to train before. */
@ApplicationScoped
class CoTrainingThings implements Things {

    static Thing of(CoTrainingId id) {
        return new Thing(CoTrainingId.KIND, id.value());
    }

    @Override
    public String kind() {
        return CoTrainingId.KIND;
    }

    @Override
    public String seen() {
        return "exists (select 1 from co_training g where g.id = a.thing_id and (g.published_at is not null and not g.taken_out"
                + " or exists (select 1 from co_training_trainer c where c.co_training_id = g.id"
                + " and c.member_id = a.member_id)"
                + " or exists (select 1 from co_training_registration r where r.co_training_id = g.id"
                + " and r.member_id = a.member_id)"
                + " or exists (select 1 from network_membership s where s.network_id = g.network_id"
                + " and s.member_id = a.member_id and s.state = 'ACTIVE' and s.role = 'COORDINATOR' and not s.away)))";
    }

    @Override
    public String named() {
        return "select g.id, g.title as name, n.slug as place from co_training g join network n on n.id = g.network_id";
    }

    @Override
    public String path(long id, String name, String place) {
        return CoTrainingLine.path(new CoTrainingId(id));
    }
}
