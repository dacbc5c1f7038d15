package org.essaim.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.essaim.testing.MemberBuilder.aMember;
import static org.essaim.testing.People.READER;

import jakarta.inject.Inject;
import java.util.List;
import org.essaim.discovery.Sitemap;
import org.essaim.discovery.SitemapPage;
import org.essaim.testing.DomainTest;
import org.essaim.testing.People;
import org.junit.jupiter.api.Test;

@DomainTest
class LibrarySitemapIT {

    @Inject
    private People people;

    @Inject
    private TestScenarios shelf;

    @Inject
    private ScenarioWithdrawal withdrawal;

    @Inject
    private Sitemap sitemap;

    @Test
    void aScenarioIsListedFromItsPublicationToItsWithdrawal() throws Exception {
        var author = people.enrol(aMember());
        var moderator = people.enrol(aMember().moderator());
        var id = shelf.draftBy(author, "Sur la carte");
        var path = id.path("Sur la carte");
        assertThat(listed()).doesNotContain(path);
        shelf.publish(author, moderator, id);
        assertThat(listed()).contains(path);
        people.does(moderator, () -> withdrawal.withdraw(id, "Une photo sans autorisation"));
        assertThat(listed()).doesNotContain(path);
    }

    private List<String> listed() throws Exception {
        return people.as(READER, () -> sitemap.sheets().stream()
                .flatMap(sheet -> sitemap.pages(sheet).orElseThrow().stream())
                .map(SitemapPage::path)
                .toList());
    }
}
