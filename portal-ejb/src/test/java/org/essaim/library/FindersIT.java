package org.essaim.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.essaim.testing.MemberBuilder.aMember;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.essaim.identity.MemberProfiles;
import org.essaim.identity.directory.Colleagues;
import org.essaim.identity.directory.MemberName;
import org.essaim.identity.profile.EditProfile;
import org.essaim.identity.profile.SchoolRole;
import org.essaim.library.resources.ResourceCard;
import org.essaim.library.resources.ResourceCatalogue;
import org.essaim.library.resources.ResourceContent;
import org.essaim.library.resources.ResourceEditing;
import org.essaim.library.resources.ResourceKind;
import org.essaim.testing.DomainTest;
import org.essaim.testing.People;
import org.junit.jupiter.api.Test;

/** What pages find within themselves is found as the search finds it: without case, accents, ligatures and apostrophes. */
@DomainTest
class FindersIT {

    @Inject
    private Colleagues colleagues;

    @Inject
    private MemberProfiles profiles;

    @Inject
    private ResourceEditing resources;

    @Inject
    private ResourceCatalogue catalogue;

    @Inject
    private People people;

    @Test
    void aCoAuthorIsFoundByTheirNameHoweverItIsSpelt() throws Exception {
        var colleague = people.enrol(aMember());
        people.does(
                colleague,
                () -> profiles.present(new EditProfile(
                        "Œnone L’Échâtaignier-Dupont", SchoolRole.TEACHER, Set.of(), Set.of(), null, null, "", true)));
        var author = people.enrol(aMember());
        for (var words : List.of("Echataignier", "ÉCHÂTAIGNIER", "oenone", "l'echa dupont", "dupont l’échâ")) {
            assertThat(people.as(author, () -> colleagues.find(words, 6)))
                    .as(words)
                    .extracting(MemberName::name)
                    .containsExactly("Œnone L’Échâtaignier-Dupont");
        }
    }

    @Test
    void aResourceIsPickedByItsTitleHoweverItIsSpelt() throws Exception {
        var author = people.enrol(aMember());
        people.as(
                author,
                () -> resources.add(new ResourceContent(
                        ResourceKind.LINK,
                        "L’énergie d’un cœur",
                        "",
                        "",
                        "https://example.org/energie",
                        "CC-BY-4.0",
                        List.of(),
                        "fr",
                        List.of(),
                        List.of(),
                        List.of(),
                        5)));
        for (var words : List.of("energie", "ÉNERGIE", "l'energie", "coeur énerg")) {
            assertThat(people.as(author, () -> catalogue.pick(words, 6)))
                    .as(words)
                    .extracting(ResourceCard::title)
                    .containsExactly("L’énergie d’un cœur");
        }
    }
}
