package org.essaim.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.essaim.it.browser.Browser.assertAccessible;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Files that people give through pages: a resource, resources in number; on the demo community. */
@RunAsClient
@ExtendWith({Browser.class, ArquillianExtension.class})
class SharingFilesBrowserIT {

    private static final String PLAN = "Temps 1 : la capsule. Temps 2 : les équipes.";

    @ArquillianResource
    private URL base;

    @Test
    void anUploadedFileIsCheckedByItsContentAndDownloaded() throws Exception {
        var title = "Plan de travail " + UUID.randomUUID();
        try (var author = Browser.newPerson(base, 360, true)) {
            var page = Browser.signedIn(author.newPage(), "violette.propolis@example.org");
            page.navigate("/ressources/nouvelle?nature=FILE");
            page.getByLabel("Titre").fill(title);
            page.getByLabel("Licence").selectOption("CC-BY-4.0");
            give(
                    page,
                    "Fichier",
                    "plan.pdf",
                    "application/pdf",
                    "MZ\u0090\u0000 ceci n’est pas un PDF".getBytes(StandardCharsets.ISO_8859_1));
            page.getByRole(AriaRole.BUTTON, named("Enregistrer et publier")).click();
            assertThat(page.locator("[data-errors]")).isVisible();
            assertThat(page.getByLabel("Titre")).hasValue(title);
            assertAccessible(page);
            give(page, "Fichier", "plan.txt", "text/plain", PLAN.getBytes(StandardCharsets.UTF_8));
            page.getByRole(AriaRole.BUTTON, named("Enregistrer et publier")).click();
            assertThat(page).hasURL(Pattern.compile("/ressources/\\d+"));
            assertThat(page.locator("h1")).hasText(title);
            assertAccessible(page);
            var download = page.waitForDownload(() ->
                    page.getByRole(AriaRole.LINK, named("Télécharger")).first().click());
            assertThat(Files.readString(download.path())).isEqualTo(PLAN);
        }
    }

    @Test
    void anImportShowsWhichLinesWereRefused() {
        var word = "ruche" + UUID.randomUUID().toString().substring(0, 8);
        var lines = """
                {"id":"%1$s-1","title":"Première %1$s","text":"Un texte entier."}
                {"id":"%1$s-2","text":"Sans titre."}
                {"id":"%1$s-3","title":"Troisième %1$s","text":"Encore un texte.","couleur":"bleu"}
                """.formatted(word);
        try (var person = Browser.newPerson(base)) {
            var page = Browser.signedIn(person.newPage(), "ambre.rucher@example.org");
            page.navigate("/administration/imports");
            assertAccessible(page);
            page.getByRole(AriaRole.BUTTON, named("Importer le fichier")).click();
            assertThat(page.locator("[id='upload:file-e']")).hasText("Choisissez un fichier .ndjson ou .jsonl.");
            give(
                    page,
                    "Fichier de ressources",
                    "lot.ndjson",
                    "application/x-ndjson",
                    lines.getBytes(StandardCharsets.UTF_8));
            page.getByRole(AriaRole.BUTTON, named("Importer le fichier")).click();
            assertThat(page).hasURL(Pattern.compile("/administration/imports\\?import=\\d+"));
            assertThat(page.locator("#import"))
                    .containsText(
                            "Ajouts\u00a0: 2, mises à jour\u00a0: 0, refus\u00a0: 1",
                            new LocatorAssertions.ContainsTextOptions().setTimeout(30_000));
            page.reload();
            assertThat(page.locator("#import table")).containsText("2");
            assertAccessible(page);
        }
    }

    @Test
    void importsAreForAdministrators() {
        try (var person = Browser.newPerson(base)) {
            var page = Browser.signedIn(person.newPage(), "violette.propolis@example.org");
            assertThat(page.navigate("/administration/imports").status()).isEqualTo(403);
        }
    }

    private static void give(Page page, String label, String name, String type, byte[] content) {
        page.getByLabel(label, new Page.GetByLabelOptions().setExact(false))
                .first()
                .setInputFiles(new FilePayload(name, type, content));
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}
