package org.essaim.web.discovery;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.essaim.discovery.Sitemap;
import org.essaim.discovery.Sitemap.Sheet;
import org.essaim.discovery.SitemapPage;
import org.essaim.shared.settings.Settings;
import org.essaim.shared.text.Language;
import org.essaim.web.routes.RouteTable;

/**
 * Lists the public pages for search engines, by the protocol of sitemaps.org: {@code /sitemap.xml} names the sheets,
 * {@code /sitemap/scenarios-1.xml} is one.
 */
@WebServlet({SitemapServlet.INDEX, "/sitemap/*"})
public class SitemapServlet extends HttpServlet {

    public static final String INDEX = "/sitemap.xml";

    private static final String SHEETS = "/sitemap/";
    private static final Sheet ROUTES = new Sheet("pages", 1);
    private static final Pattern NAME = Pattern.compile("/([a-z-]{1,40})-(\\d{1,9})\\.xml");
    private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static final String XHTML = "http://www.w3.org/1999/xhtml";
    private static final long serialVersionUID = 1L;

    private interface Content {
        void write(XMLStreamWriter xml) throws XMLStreamException;
    }

    @Inject
    private transient Sitemap sitemap;

    @Inject
    private transient Settings settings;

    @Inject
    private transient RouteTable routes;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getPathInfo() == null) {
            var sheets = Stream.concat(Stream.of(ROUTES), sitemap.sheets().stream())
                    .map(sheet -> SitemapPage.of(SHEETS + sheet.part() + "-" + sheet.number() + ".xml"))
                    .toList();
            write(response, "sitemapindex", xml -> {
                for (var sheet : sheets) {
                    writeItem(xml, "sitemap", sheet, Language.FRENCH);
                }
            });
            return;
        }
        var pages = sheet(request.getPathInfo()).flatMap(this::pages);
        if (pages.isPresent()) {
            write(response, "urlset", xml -> {
                xml.writeNamespace("xhtml", XHTML);
                for (var page : pages.get()) {
                    for (var language : Language.values()) {
                        writeItem(xml, "url", page, language);
                    }
                }
            });
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private static Optional<Sheet> sheet(String path) {
        return Optional.of(NAME.matcher(path))
                .filter(name -> name.matches())
                .map(name -> new Sheet(name.group(1), Long.parseLong(name.group(2))));
    }

    private Optional<List<SitemapPage>> pages(Sheet sheet) {
        if (sheet.equals(ROUTES)) {
            return Optional.of(routes.listed().stream()
                    .map(route -> SitemapPage.of(route.template()))
                    .toList());
        }
        return sitemap.pages(sheet);
    }

    private static void write(HttpServletResponse response, String root, Content content) throws IOException {
        response.setContentType("application/xml;charset=UTF-8");
        response.setHeader("Cache-Control", "public, max-age=3600");
        try {
            var xml = XMLOutputFactory.newFactory().createXMLStreamWriter(response.getWriter());
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement(root);
            xml.writeDefaultNamespace(NAMESPACE);
            content.write(xml);
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    /** A page names itself and the same in the other languages, each of which is listed too. */
    private void writeItem(XMLStreamWriter xml, String item, SitemapPage page, Language language)
            throws XMLStreamException {
        xml.writeStartElement(item);
        xml.writeStartElement("loc");
        xml.writeCharacters(settings.baseUrl() + language.path(page.path()));
        xml.writeEndElement();
        if (page.changedAt().isPresent()) {
            xml.writeStartElement("lastmod");
            xml.writeCharacters(page.changedAt().get().toString());
            xml.writeEndElement();
        }
        if (item.equals("url")) {
            for (var each : Language.values()) {
                writeAlternate(xml, each.code(), each, page);
            }
            writeAlternate(xml, "x-default", Language.FRENCH, page);
        }
        xml.writeEndElement();
    }

    private void writeAlternate(XMLStreamWriter xml, String code, Language language, SitemapPage page)
            throws XMLStreamException {
        xml.writeEmptyElement("xhtml", "link", XHTML);
        xml.writeAttribute("rel", "alternate");
        xml.writeAttribute("hreflang", code);
        xml.writeAttribute("href", settings.baseUrl() + language.path(page.path()));
    }
}
