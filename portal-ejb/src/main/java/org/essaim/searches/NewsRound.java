package org.essaim.searches;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.essaim.shared.problem.UnavailableException;

/** Tells members, every morning, what is new for the searches that they keep. */
@Singleton
@DependsOn("Startup")
@TransactionManagement(TransactionManagementType.BEAN)
public class NewsRound {

    private static final System.Logger LOG = System.getLogger(NewsRound.class.getName());

    /** What was published just now may not be in the index yet, and is told the next time. */
    private static final Duration INDEXED = Duration.ofMinutes(10);

    @Inject
    private NewsTelling telling;

    @Inject
    private SearchNews news;

    @Inject
    private QuestionColumns columns;

    @Inject
    private Clock clock;

    /** Without the index nobody is told, and everybody the next morning. */
    @Schedule(hour = "5", minute = "40", persistent = false)
    public void run() {
        try {
            var sent = tellAll();
            LOG.log(System.Logger.Level.INFO, "what is new is told for {0} searches", sent);
        } catch (UnavailableException e) {
            LOG.log(System.Logger.Level.WARNING, "what is new for searches is told the next time: the index is away");
        }
    }

    private int tellAll() {
        var until = clock.instant().minus(INDEXED);
        var sent = 0;
        List<NewsTelling.Due> due = telling.due(new SavedSearchId(0), clock.instant());
        while (!due.isEmpty()) {
            for (var search : due) {
                sent += isTold(search, until) ? 1 : 0;
            }
            due = telling.due(due.get(due.size() - 1).id(), clock.instant());
        }
        return sent;
    }

    /** One that cannot be told keeps no other from being told; without the index, none can. */
    private boolean isTold(NewsTelling.Due search, Instant until) {
        try {
            return tell(search, until);
        } catch (UnavailableException e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "what is new for the saved search " + search.id() + " is not told", e);
            return false;
        }
    }

    private boolean tell(NewsTelling.Due search, Instant until) {
        var question = columns.question(search.words(), search.verbatim(), search.filters());
        return telling.tell(search, news.between(question, search.toldAt(), until), until);
    }
}
