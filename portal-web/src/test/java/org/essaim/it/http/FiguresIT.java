package org.essaim.it.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import java.net.http.HttpResponse;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The dashboard of a network as a browser without script reads it, and the report of a year with its files. */
@RunAsClient
@ExtendWith(ArquillianExtension.class)
class FiguresIT {

    private static final String DASHBOARD = "/reseaux/le-rucher-du-poitou/tableau-de-bord";
    private static final String REPORT = "/administration/rapport-annuel";

    @ArquillianResource
    private URL base;

    private HttpPerson administrator;

    @BeforeEach
    void signIn() throws Exception {
        administrator = HttpPerson.signedIn(base, "ambre.rucher@example.org");
    }

    @Test
    void aDashboardIsReadWithoutScriptForThePeriodThatItsAddressSays() throws Exception {
        var page = administrator.get(DASHBOARD + "?periode=90");
        assertThat(page.headers().allValues("set-cookie")).isEmpty();
        var html = Jsoup.parse(page.body());
        assertThat(html.select("[style]")).isEmpty();
        assertThat(html.select("select[name=periode] option[selected]").attr("value"))
                .isEqualTo("90");
        assertThat(html.select("section[aria-labelledby=members] tbody tr").size())
                .isBetween(3, 4);
        assertThat(html.select("section h2").eachText())
                .contains("Membres", "Disciplines", "Niveaux", "Scénarios", "Rencontres");
        assertThat(html.select("section[aria-labelledby=disciplines]").text()).contains("désigneraient quelqu’un");
        assertThat(months(DASHBOARD + "?du=2026-01-10&au=2026-03-01")).isEqualTo(3);
    }

    private int months(String path) throws Exception {
        return Jsoup.parse(administrator.get(path).body())
                .select("section[aria-labelledby=members] tbody tr")
                .size();
    }

    @Test
    void eachTableIsAFileForSpreadsheets() throws Exception {
        var address = Jsoup.parse(administrator.get(DASHBOARD).body())
                .select("section[aria-labelledby=meetings] a[href*=forme]")
                .attr("href");
        var file = administrator.get(address);
        assertThat(file.headers().firstValue("content-type")).hasValue("text/csv;charset=UTF-8");
        assertThat(file.body()).startsWith("\ufeffRencontres;Rencontres;Inscriptions");
    }

    @Test
    void theReportOfAYearIsAPageATableAndATaggedPdf() throws Exception {
        var page = report(administrator.get(REPORT));
        assertThat(page.select("tbody tr").size()).isGreaterThan(30);
        assertThat(page.select("tbody tr").last().text()).startsWith("Total");
        assertThat(page.text()).contains("n. c.");
        var csv = administrator.get(REPORT + "?forme=csv");
        assertThat(csv.body()).startsWith("\ufeffAcadémie;").contains("Aix-Marseille;", "Total;");
        var pdf = administrator.get(page.select("a[type=application/pdf]").attr("href"));
        assertThat(pdf.headers().firstValue("content-type")).hasValue("application/pdf");
        assertThat(pdf.headers().firstValue("content-disposition").orElseThrow())
                .contains("rapport-annuel-20");
        assertThat(pdf.body()).startsWith("%PDF-");
    }

    private static Document report(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(200);
        return Jsoup.parse(answer.body());
    }
}
