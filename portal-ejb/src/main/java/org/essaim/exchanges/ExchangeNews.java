package org.essaim.exchanges;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.essaim.notifications.News;
import org.essaim.notifications.Telling;
import org.essaim.notifications.Thing;
import org.essaim.shared.viewer.MemberId;

/** What authors of offers and needs are told. */
@ApplicationScoped
class ExchangeNews {

    /** Most authors whom one new offer or need is told to: those whom it fits best. */
    private static final int TOLD = 30;

    @Inject
    private Telling telling;

    @Inject
    private ExchangeFits fits;

    /** To the authors of what a new one fits, each with the title of their own. */
    void fitting(ExchangeLine line) {
        fits.of(line, TOLD)
                .forEach(each -> telling.tell(
                        News.of(ExchangeTopic.FITTING, Thing.of(line.id()), line.path(), each.title(), line.title())
                                .by(line.author())
                                .to(List.of(each.author()))));
    }

    /** To its author: it ends in a week. */
    void ending(ExchangeLine line) {
        telling.tell(News.of(ExchangeTopic.MINE, Thing.of(line.id()), "/compte/entraide", line.title())
                .in("exchanges-ending")
                .to(List.of(line.author())));
    }

    /** To its author: it was taken away, and why. */
    void removed(ExchangeLine line, MemberId by, String reason) {
        telling.tell(News.of(ExchangeTopic.MINE, Thing.of(line.id()), "/compte/entraide", line.title())
                .by(by)
                .in("exchanges-removed")
                .letter("exchanges-removed", Map.of("title", line.title(), "reason", reason))
                .to(List.of(line.author())));
    }
}
