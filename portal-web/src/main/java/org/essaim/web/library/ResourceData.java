package org.essaim.web.library;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.net.URI;
import org.essaim.library.resources.ResourceKind;
import org.essaim.library.resources.ResourceView;
import org.essaim.shared.markdown.Markdown;
import org.essaim.shared.settings.Settings;
import org.essaim.vocabulary.TermKind;
import org.essaim.vocabulary.Vocabularies;
import org.essaim.web.linked.LinkedData;

/** A resource for search engines and other programs that read pages. */
@RequestScoped
class ResourceData {

    @Inject
    private Settings settings;

    @Inject
    private Vocabularies vocabularies;

    @Inject
    private LibraryWords words;

    /** A schema.org LearningResource; a video is a VideoObject as well. */
    String script(ResourceView view) {
        var base = settings.baseUrl();
        var address = base + view.path();
        var video = view.kind() == ResourceKind.VIDEO;
        var data = (video ? LinkedData.page("LearningResource", "VideoObject") : LinkedData.page("LearningResource"))
                .put("@id", address)
                .put("url", address)
                .put("name", view.title())
                .put("description", Markdown.words(view.description()))
                .put("inLanguage", view.language())
                // Free text: it may name people or institutions.
                .put("creditText", String.join(", ", view.authors()))
                .put(
                        "license",
                        LicenceSheet.of(view.licence(), vocabularies, words).url())
                .put("isAccessibleForFree", true)
                .putTexts("keywords", view.keywords())
                .put("timeRequired", LinkedData.duration(view.minutes()))
                .put(
                        "datePublished",
                        view.publishedAt() == null ? "" : view.publishedAt().toString())
                .putAll("about", view.disciplines(), code -> LinkedData.thing("DefinedTerm")
                        .put("termCode", code)
                        .put("name", words.term(TermKind.DISCIPLINE, code)))
                .putAll("educationalLevel", view.levels(), code -> LinkedData.thing("DefinedTerm")
                        .put("termCode", code)
                        .put("name", words.term(TermKind.LEVEL, code)))
                .put("sameAs", view.url());
        return kindOf(view, data, base).script();
    }

    private static LinkedData kindOf(ResourceView view, LinkedData data, URI base) {
        return switch (view.kind()) {
            case VIDEO -> {
                data.put(
                                "uploadDate",
                                view.publishedAt() == null
                                        ? ""
                                        : view.publishedAt().toString())
                        .put("duration", LinkedData.duration(view.minutes()));
                if (view.video() != null) {
                    data.put("embedUrl", view.video().embedUrl().orElse(""));
                }
                yield data;
            }
            case FILE ->
                view.file() == null
                        ? data
                        : data.put(
                                "encoding",
                                LinkedData.thing("MediaObject")
                                        .put("contentUrl", base + view.filePath())
                                        .put("encodingFormat", view.file().mediaType())
                                        .put(
                                                "contentSize",
                                                Long.toString(view.file().size())));
            case LINK, TEXT -> data;
        };
    }
}
