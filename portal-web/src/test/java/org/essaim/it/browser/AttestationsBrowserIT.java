package org.essaim.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.essaim.it.browser.Browser.assertAccessible;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Attestations of the demo community: of who trained others in a co-training that is over. */
@RunAsClient
@ExtendWith({Browser.class, ArquillianExtension.class})
class AttestationsBrowserIT {

    private static final Pattern CODE = Pattern.compile("([0-9A-Z]{4}-){4}[0-9A-Z]");

    @ArquillianResource
    private URL base;

    @Test
    void whoeverHasTheFileSeesWhetherItIsTheOneThatWasIssued(@TempDir Path folder) throws IOException {
        var pdf = folder.resolve("attestation.pdf");
        try (var holder = Browser.newPerson(base, 360, true)) {
            var page = Browser.signedIn(holder.newPage(), "basile.romarin@example.org");
            page.navigate("/compte/attestations");
            assertAccessible(page);
            var download = page.waitForDownload(() -> page.getByRole(AriaRole.LINK, named("Télécharger le PDF"))
                    .first()
                    .click());
            download.saveAs(pdf);
        }
        var text = text(pdf);
        assertThat(text).contains("Essaim atteste que Basile Romarin");
        var code = CODE.matcher(text);
        assertThat(code.find()).isTrue();
        var changed = folder.resolve("autre.pdf");
        Files.write(
                changed,
                (Files.readString(pdf, StandardCharsets.ISO_8859_1) + " ").getBytes(StandardCharsets.ISO_8859_1));
        try (var anybody = Browser.newPerson(base, 360, true)) {
            var page = anybody.newPage();
            open(page, code.group().toLowerCase());
            assertThat(page.getByText("Cette attestation est valide")).isVisible();
            assertThat(page.getByText("Basile Romarin").first()).isVisible();
            assertAccessible(page);
            page.locator("#pdf").setInputFiles(pdf);
            assertThat(page.locator("#empreinte [role=status]")).containsText("c’est bien le fichier");
            page.locator("#pdf").setInputFiles(changed);
            assertThat(page.locator("#empreinte [role=status]")).containsText("n’est pas celui");
        }
    }

    private static String text(Path pdf) throws IOException {
        try (var document = Loader.loadPDF(Files.readAllBytes(pdf))) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static void open(Page page, String code) {
        page.navigate("/attestations");
        page.locator("#code").fill(code);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Vérifier"))
                .click();
    }

    @Test
    void aCodeThatIsNoneIsSaidBesideItsFieldWithoutScript() {
        try (var anybody = Browser.newPerson(base, 360, false)) {
            var page = anybody.newPage();
            open(page, "0000-0000-0000-0000-1");
            assertThat(page.getByText("erreur de frappe").first()).isVisible();
            assertThat(page.locator("#code")).hasValue("0000-0000-0000-0000-1");
            open(page, "ZZZZ-ZZZZ-ZZZZ-ZZZZ-G");
            assertThat(page.getByText("Aucune attestation ne porte ce code").first())
                    .isVisible();
        }
    }

    @Test
    void aHolderCorrectsTheNameOnce() {
        try (var holder = Browser.newPerson(base, 360, true)) {
            var page = Browser.signedIn(holder.newPage(), "rose.alveole@example.org");
            page.navigate("/compte/attestations");
            page.getByRole(AriaRole.LINK, named("Corriger mon nom")).first().click();
            assertAccessible(page);
            page.getByLabel("Prénom et nom").fill("Rose Alvéole-Miel");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Remplacer"))
                    .click();
            assertThat(page.getByText("Remplacée par une autre").first()).isVisible();
            page.locator(".rows li a").first().click();
            assertThat(page.getByText("Alvéole-Miel").first()).isVisible();
        }
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}
