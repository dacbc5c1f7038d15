package org.essaim.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.essaim.shared.text.Words;
import org.essaim.shared.viewer.Target;

/** The kinds of things that can be reported, as the capabilities bring them. */
@ApplicationScoped
class Reportables {

    @Inject
    @Any
    private Instance<Reportable> kinds;

    List<Reportable> all() {
        return kinds.stream().toList();
    }

    Optional<Reportable> find(String kind) {
        return kinds.stream().filter(each -> each.kind().equals(kind)).findFirst();
    }

    /** As readers see it; NotFoundException for what is not there for the viewer, whatever the reason. */
    ReportedThing requireSeen(Target thing) {
        return find(thing.kind()).flatMap(kind -> kind.seen(thing.value())).orElseThrow(ReportCases::notFound);
    }

    /** What a thing of this title is called in sentences and letters of a language. */
    String called(String kind, String title, Locale language) {
        return find(kind)
                .flatMap(Reportable::called)
                .flatMap(key -> Words.find(language, key))
                .map(words -> MessageFormat.format(words, title))
                .orElse(title);
    }

    String called(ReportCase found, Locale language) {
        return called(found.thing().kind(), found.title(), language);
    }

    List<Around> around(Target thing) {
        return find(thing.kind()).map(kind -> kind.around(thing.value())).orElse(List.of());
    }

    Optional<ReportedThing> standing(Target thing) {
        return find(thing.kind()).flatMap(kind -> kind.standing(thing.value()));
    }
}
