package org.essaim.discovery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.essaim.shared.lists.Folding;
import org.essaim.shared.markdown.Markdown;
import org.essaim.shared.sql.Sql;

/** Finds pages for everyone by the beginnings of the words in their titles; the database is asked, so it is the truth. */
@ApplicationScoped
class TitleReading {

    private record Row(long id, String title) {
        private Row {
            title = Markdown.line(title);
        }
    }

    @Inject
    @Any
    private Instance<TitledPages> sources;

    @Inject
    private Sql sql;

    /** Of the kinds that come first; of each as many as it offers: titles that begin as typed, then the newest. */
    @Transactional
    List<Suggestion.Thing> first(String typed, Beginnings beginnings) {
        return find(source -> source.rank() == 0, typed, beginnings);
    }

    /** Of the other kinds, by their ranks. */
    @Transactional
    List<Suggestion.Thing> later(String typed, Beginnings beginnings) {
        return find(source -> source.rank() > 0, typed, beginnings);
    }

    /** Of one kind. */
    @Transactional
    List<Suggestion.Thing> ofKind(String kind, int most, String typed, Beginnings beginnings) {
        return sources.stream()
                .filter(source -> source.kind().equals(kind))
                .flatMap(source -> of(source, most, typed, beginnings))
                .toList();
    }

    private List<Suggestion.Thing> find(Predicate<TitledPages> which, String typed, Beginnings beginnings) {
        return sources.stream()
                .filter(which)
                .sorted(Comparator.comparing(TitledPages::rank))
                .flatMap(source -> of(source, source.offered(), typed, beginnings))
                .toList();
    }

    private Stream<Suggestion.Thing> of(TitledPages source, int most, String typed, Beginnings beginnings) {
        return sql
                .statement(
                        "select id, title from (",
                        source.select(),
                        ") as page where title_beginnings(title) @@ cast(:beginnings as tsquery)"
                                + " order by not starts_with(folded(title), :typed), changed_at desc nulls last, id"
                                + " limit :most")
                .with("beginnings", beginnings.query())
                .with("typed", Folding.folded(typed))
                .with("most", most)
                .list(Row.class)
                .stream()
                .map(row -> new Suggestion.Thing(
                        source.kind(),
                        source.path(row.id(), row.title()),
                        row.title(),
                        beginnings.marked(row.title())));
    }
}
