package org.essaim.library.resources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.essaim.testing.MemberBuilder.aMember;
import static org.essaim.testing.People.READER;

import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.essaim.files.Upload;
import org.essaim.library.SaveDraft;
import org.essaim.library.ScenarioCatalogue;
import org.essaim.library.ScenarioDrafting;
import org.essaim.library.TestScenarios;
import org.essaim.library.content.ResourceId;
import org.essaim.library.content.WithdrawnException;
import org.essaim.shared.lists.ListRequest;
import org.essaim.shared.lists.Slice;
import org.essaim.shared.problem.ConflictException;
import org.essaim.shared.problem.ForbiddenException;
import org.essaim.shared.problem.InvalidException;
import org.essaim.shared.problem.NotFoundException;
import org.essaim.shared.viewer.Viewer;
import org.essaim.testing.DomainTest;
import org.essaim.testing.People;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@DomainTest
class ResourcesIT {

    @Inject
    private People people;

    @Inject
    private TestScenarios shelf;

    @Inject
    private ResourceEditing editing;

    @Inject
    private ResourceCatalogue catalogue;

    @Inject
    private ResourceFiles files;

    @Inject
    private ScenarioDrafting drafting;

    @Inject
    private ScenarioCatalogue scenarios;

    private Viewer owner;

    @BeforeEach
    void people() throws Exception {
        owner = people.enrol(aMember());
    }

    @Test
    void aFileIsDownloadedAsItWasUploaded() throws Exception {
        var id = people.as(
                owner, () -> editing.add(content(ResourceKind.FILE, ""), upload("grille.txt", "Critère ; oui")));
        assertThatThrownBy(() -> people.as(READER, () -> files.open(id))).isInstanceOf(NotFoundException.class);
        people.does(owner, () -> editing.publish(id));
        var file = people.as(READER, () -> files.open(id));
        try (var bytes = file.content()) {
            assertThat(new String(bytes.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo("Critère ; oui");
        }
        assertThat(file.mediaType()).isEqualTo("text/plain");
        assertThat(file.name()).isEqualTo("grille.txt");
    }

    @Test
    void oneFindsOnesOwnResourcesWhateverTheirState() throws Exception {
        var draft = people.as(owner, () -> editing.add(content(ResourceKind.LINK, "https://example.org/a")));
        var published = people.as(owner, () -> editing.add(content(ResourceKind.LINK, "https://example.org/b")));
        people.does(owner, () -> editing.publish(published));
        people.as(people.enrol(aMember()), () -> editing.add(content(ResourceKind.LINK, "https://example.org/c")));
        assertThat(mine(new OwnFilter("", Set.of()))).containsExactly(published, draft);
        assertThat(mine(new OwnFilter("", Set.of(ResourceState.DRAFT)))).containsExactly(draft);
        assertThat(mine(new OwnFilter("absent", Set.of()))).isEmpty();
    }

    private List<ResourceId> mine(OwnFilter filter) throws Exception {
        var request = new ListRequest<>(filter, ResourceOrder.NEWEST, Slice.first(20));
        return people.as(owner, () -> catalogue.mine(request)).items().stream()
                .map(ResourceCard::id)
                .toList();
    }

    @Test
    void signsOfMarkdownShowNeitherInTitlesNorInLists() throws Exception {
        var typed = new ResourceContent(
                ResourceKind.LINK,
                "**Volcans** et _lave_",
                "Voir `lave` et **basalte**",
                "",
                "https://example.org/a b",
                "",
                List.of(),
                "fr",
                List.of(),
                List.of(),
                List.of(),
                0);
        var id = people.as(owner, () -> editing.add(typed));
        var card = people.as(owner, () -> catalogue.cards(List.of(id))).get(id);
        assertThat(card.title()).isEqualTo("Volcans et lave");
        assertThat(card.description()).isEqualTo("Voir lave et basalte");
        assertThat(card.licence()).isEmpty();
        assertThat(people.as(owner, () -> catalogue.resource(id)).url()).isEqualTo("https://example.org/a%20b");
    }

    @Test
    void aFileWhoseContentContradictsItsNameIsRefused() {
        assertThatThrownBy(() -> people.as(
                        owner,
                        () -> editing.add(
                                content(ResourceKind.FILE, ""),
                                upload("page.txt", "<!DOCTYPE html><html><script>alert(1)</script></html>"))))
                .isInstanceOfSatisfying(InvalidException.class, invalid -> assertThat(invalid.violations())
                        .extracting(InvalidException.Violation::field)
                        .containsExactly("file"));
    }

    @Test
    void aChangeMadeElsewhereIsNotOverwritten() throws Exception {
        var id = people.as(owner, () -> editing.add(content(ResourceKind.LINK, "https://example.org/a")));
        var seen = people.as(owner, () -> editing.form(id));
        people.does(
                owner,
                () -> editing.change(id, seen.rowVersion(), content(ResourceKind.LINK, "https://example.org/b")));
        assertThatThrownBy(() -> people.does(
                        owner,
                        () -> editing.change(
                                id, seen.rowVersion(), content(ResourceKind.LINK, "https://example.org/c"))))
                .isInstanceOf(ConflictException.class);
    }

    @Test
    void othersMayNeitherChangeNorWithdraw() throws Exception {
        var id = people.as(owner, () -> editing.add(content(ResourceKind.LINK, "https://example.org/a")));
        people.does(owner, () -> editing.publish(id));
        var other = people.enrol(aMember());
        assertThatThrownBy(() -> people.does(other, () -> editing.withdraw(id, "Parce que")))
                .isInstanceOf(ForbiddenException.class);
        var moderator = people.enrol(aMember().moderator());
        people.does(moderator, () -> editing.withdraw(id, "Lien trompeur"));
        assertThatThrownBy(() -> people.as(READER, () -> catalogue.resource(id)))
                .isInstanceOf(WithdrawnException.class);
    }

    @Test
    void itsOwnerIsAnInsiderOfAResourceAndOfTheScenariosThatUseIt() throws Exception {
        var id = people.as(owner, () -> editing.add(content(ResourceKind.LINK, "https://example.org/a")));
        people.does(owner, () -> editing.publish(id));
        assertThat(people.as(READER, () -> catalogue.insiders(id))).containsExactly(owner.id());
        var author = people.enrol(aMember());
        var scenario = shelf.draftBy(author, "Avec la ressource d’un collègue");
        var draft = people.as(author, () -> drafting.draft(scenario));
        var using = new SaveDraft(scenario, draft.rowVersion(), TestScenarios.complete("Avec la ressource", id));
        people.does(author, () -> drafting.save(using));
        assertThat(people.as(READER, () -> scenarios.insiders(scenario)))
                .containsExactlyInAnyOrder(author.id(), owner.id());
    }

    @Test
    void aDraftResourceIsPublishedWithTheScenarioThatUsesIt() throws Exception {
        var resource = people.as(owner, () -> editing.add(content(ResourceKind.LINK, "https://example.org/a")));
        var id = shelf.draftBy(owner, "Avec une ressource");
        var draft = people.as(owner, () -> drafting.draft(id));
        people.as(
                owner,
                () -> drafting.save(
                        new SaveDraft(id, draft.rowVersion(), TestScenarios.complete("Avec une ressource", resource))));
        shelf.publish(owner, people.enrol(aMember().moderator()), id);
        assertThat(people.as(READER, () -> scenarios.scenario(id)).resources()).containsKey(resource);
        assertThat(people.as(READER, () -> scenarios.using(resource, 5))).hasSize(1);
    }

    @Test
    void somebodyElsesDraftCannotBeUsed() throws Exception {
        var foreign = people.as(
                people.enrol(aMember()), () -> editing.add(content(ResourceKind.LINK, "https://example.org/a")));
        var id = shelf.draftBy(owner, "Emprunt");
        var draft = people.as(owner, () -> drafting.draft(id));
        assertThatThrownBy(() -> people.as(
                        owner,
                        () -> drafting.save(
                                new SaveDraft(id, draft.rowVersion(), TestScenarios.complete("Emprunt", foreign)))))
                .isInstanceOf(InvalidException.class);
    }

    private static Upload upload(String name, String text) {
        return new Upload(name, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static ResourceContent content(ResourceKind kind, String url) {
        return new ResourceContent(
                kind, "Une ressource", "", "", url, "CC-BY-4.0", List.of(), "fr", List.of(), List.of(), List.of(), 5);
    }
}
