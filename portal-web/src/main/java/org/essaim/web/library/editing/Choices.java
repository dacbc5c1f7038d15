package org.essaim.web.library.editing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.essaim.library.Decision;
import org.essaim.library.content.Bloom;
import org.essaim.library.content.FlipType;
import org.essaim.library.content.Grouping;
import org.essaim.library.content.Interaction;
import org.essaim.library.content.PhaseMoment;
import org.essaim.library.content.Place;
import org.essaim.library.resources.ResourceKind;
import org.essaim.shared.viewer.CurrentViewer;

/** What the forms offer to choose from. */
@Named("editingChoices")
@ApplicationScoped
public class Choices {

    /** Languages that scenarios are written in, French first, the others in the order of their names. */
    private static final List<String> LANGUAGES = List.of(
            "ar", "br", "ca", "co", "de", "el", "en", "es", "eu", "gsw", "he", "it", "ja", "la", "nl", "oc", "pl", "pt",
            "ro", "ru", "tr", "uk", "zh");

    @Inject
    private CurrentViewer viewer;

    /** With the one that is chosen, so that a form never changes a language that it does not offer to others. */
    public List<SelectItem> languages(String chosen) {
        var locale = viewer.current().locale();
        var others = Stream.concat(LANGUAGES.stream(), Stream.ofNullable(chosen))
                .filter(code -> !code.isBlank() && !code.equals("fr"))
                .distinct()
                .map(code -> language(code, locale))
                .sorted(Comparator.comparing(SelectItem::getLabel, Collator.getInstance(locale)));
        return Stream.concat(Stream.of(language("fr", locale)), others).toList();
    }

    private static SelectItem language(String code, Locale locale) {
        var name = Locale.forLanguageTag(code).getDisplayLanguage(locale);
        return new SelectItem(code, name.isEmpty() ? code : name);
    }

    public List<PhaseMoment> getMoments() {
        return List.of(PhaseMoment.values());
    }

    public List<Place> getPlaces() {
        return List.of(Place.values());
    }

    public List<Grouping> getGroupings() {
        return List.of(Grouping.values());
    }

    public List<Bloom> getBlooms() {
        return List.of(Bloom.values());
    }

    public List<Interaction> getInteractions() {
        return List.of(Interaction.values());
    }

    public List<FlipType> getFlips() {
        return List.of(FlipType.values());
    }

    public List<Decision> getDecisions() {
        return List.of(Decision.values());
    }

    public List<ResourceKind> getKinds() {
        return List.of(ResourceKind.values());
    }
}
