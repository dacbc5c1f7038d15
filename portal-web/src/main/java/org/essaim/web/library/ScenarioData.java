package org.essaim.web.library;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.net.URI;
import org.essaim.identity.directory.MemberName;
import org.essaim.library.ScenarioView;
import org.essaim.library.resources.ResourceCard;
import org.essaim.shared.markdown.Markdown;
import org.essaim.shared.settings.Setting;
import org.essaim.shared.settings.Settings;
import org.essaim.vocabulary.TermKind;
import org.essaim.vocabulary.Vocabularies;
import org.essaim.web.linked.LinkedData;

/** A scenario for search engines and other programs that read pages. */
@RequestScoped
class ScenarioData {

    @Inject
    private Settings settings;

    @Inject
    private Vocabularies vocabularies;

    @Inject
    private LibraryWords words;

    /** A schema.org LearningResource. */
    String script(ScenarioView view) {
        var base = settings.baseUrl();
        var content = view.content();
        var address = base + view.path();
        var published = view.publishedAt() == null ? "" : view.publishedAt().toString();
        return LinkedData.page("LearningResource")
                .put("@id", address)
                .put("url", address)
                .put("name", content.title())
                .put("description", Markdown.words(content.summary()))
                .put("learningResourceType", words.text("data.lessonPlan"))
                .put("inLanguage", content.language())
                .putAll(
                        "author",
                        view.authors().stream().filter(MemberName::isNamed).toList(),
                        author -> person(author, base))
                .put(
                        "publisher",
                        LinkedData.thing("Organization")
                                .put("name", settings.text(Setting.ASSOCIATION_NAME))
                                .put("url", base + "/"))
                .put("datePublished", published)
                .put("version", Integer.toString(view.number()))
                .put(
                        "license",
                        LicenceSheet.of(content.licence(), vocabularies, words).url())
                .put("isAccessibleForFree", true)
                .putTexts(
                        "teaches",
                        content.objectives().stream().map(Markdown::words).toList())
                .putTexts("keywords", content.keywords())
                .put("timeRequired", LinkedData.duration(view.profile().total()))
                .putAll("about", content.disciplines(), code -> LinkedData.thing("DefinedTerm")
                        .put("termCode", code)
                        .put("name", words.term(TermKind.DISCIPLINE, code)))
                .putAll("educationalLevel", content.levels(), code -> LinkedData.thing("DefinedTerm")
                        .put("termCode", code)
                        .put("name", words.term(TermKind.LEVEL, code)))
                .putAll("educationalAlignment", content.skills(), code -> LinkedData.thing("AlignmentObject")
                        .put("alignmentType", "teaches")
                        .put("educationalFramework", "CRCN")
                        .put("targetName", code + " " + words.term(TermKind.CRCN, code)))
                .put("audience", LinkedData.thing("EducationalAudience").put("educationalRole", "teacher"))
                .put(
                        "isBasedOn",
                        view.derivedFrom() == null
                                ? ""
                                : base + view.derivedFrom().path())
                .putAll("mentions", view.resources().values(), card -> mention(card, base))
                .script();
    }

    private static LinkedData person(MemberName author, URI base) {
        return LinkedData.thing("Person")
                .put("name", author.name())
                .put("url", author.hasPublicPage() ? base + author.path() : "");
    }

    private static LinkedData mention(ResourceCard card, URI base) {
        return LinkedData.thing("LearningResource").put("name", card.title()).put("url", base + card.path());
    }
}
