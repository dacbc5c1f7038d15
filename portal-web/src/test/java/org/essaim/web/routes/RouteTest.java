package org.essaim.web.routes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RouteTest {

    private final Route scenario = Route.view("/scenarios/{id}/modifier", "/library/edit.xhtml");

    @Test
    void anIdMayBeFollowedByWords() {
        assertThat(scenario.target("/scenarios/42-l-energie/modifier")).contains("/library/edit.xhtml?id=42");
        assertThat(scenario.target("/scenarios/42/modifier")).contains("/library/edit.xhtml?id=42");
    }

    @Test
    void anythingElseIsNotMatched() {
        assertThat(scenario.target("/scenarios/energie/modifier")).isEmpty();
        assertThat(scenario.target("/scenarios/42/modifier/")).isEmpty();
        assertThat(scenario.target("/scenarios/4x2/modifier")).isEmpty();
        assertThat(scenario.target("/scenarios/42-a/b/modifier")).isEmpty();
        assertThat(scenario.target("/scenarios/1234567890123456789/modifier")).isEmpty();
    }

    @Test
    void otherVariablesMatchOneSegmentAndAreEncoded() {
        var route = Route.view("/versions/{name}/{id}", "/v.xhtml");
        assertThat(route.target("/versions/a&b=c/7")).contains("/v.xhtml?name=a%26b%3Dc&id=7");
    }

    @Test
    void aTemplateIsMatchedLiterally() {
        assertThat(Route.view("/a.b", "/v.xhtml").target("/axb")).isEmpty();
        assertThat(Route.view("/", "/v.xhtml").target("/")).contains("/v.xhtml");
    }
}
