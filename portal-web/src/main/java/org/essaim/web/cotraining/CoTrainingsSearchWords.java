package org.essaim.web.cotraining;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.essaim.cotraining.CoTrainingId;
import org.essaim.web.discovery.SearchWords;
import org.essaim.web.discovery.ShownKind;

@ApplicationScoped
class CoTrainingsSearchWords implements SearchWords {

    @Override
    public List<ShownKind> kinds() {
        return List.of(
                new ShownKind(CoTrainingId.KIND, "cotraining.kind.cotraining.one", "cotraining.kind.cotraining.many"));
    }
}
