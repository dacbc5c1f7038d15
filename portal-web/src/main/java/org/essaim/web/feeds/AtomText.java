package org.essaim.web.feeds;

import java.io.StringWriter;
import java.net.URI;
import java.time.Instant;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.essaim.shared.text.Language;

/** A feed as text. */
final class AtomText {

    private static final String NAMESPACE = "http://www.w3.org/2005/Atom";
    /** The year from which on the ids of this form are ours (RFC 4151). */
    private static final String SINCE = "2026";

    private final XMLStreamWriter xml;
    private final URI baseUrl;
    private final Language language;

    private AtomText(XMLStreamWriter xml, URI baseUrl, Language language) {
        this.xml = xml;
        this.baseUrl = baseUrl;
        this.language = language;
    }

    /**
     * @param baseUrl address of the portal
     * @param author of the feed: the association
     */
    static String of(Feed feed, URI baseUrl, String author, Language language) {
        var text = new StringWriter();
        try {
            var xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
            new AtomText(xml, baseUrl, language).write(feed, author);
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return text.toString();
    }

    private void write(Feed feed, String author) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("feed");
        xml.writeDefaultNamespace(NAMESPACE);
        xml.writeAttribute("xml:lang", language.code());
        element("id", address(feed.address()));
        element("title", feed.title());
        element("updated", time(feed.updatedAt()));
        link("self", "application/atom+xml", feed.address());
        link("alternate", "text/html", feed.page());
        person(author);
        for (var entry : feed.entries()) {
            write(entry);
        }
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    private void write(Feed.Entry entry) throws XMLStreamException {
        xml.writeStartElement("entry");
        element("id", "tag:" + baseUrl.getHost() + "," + SINCE + ":" + entry.id());
        element("title", entry.title());
        element("published", time(entry.publishedAt()));
        element("updated", time(entry.publishedAt()));
        link("alternate", "text/html", entry.path());
        if (!entry.authors().isEmpty()) {
            person(entry.authors());
        }
        if (!entry.summaryHtml().isEmpty()) {
            xml.writeStartElement("summary");
            xml.writeAttribute("type", "html");
            xml.writeCharacters(entry.summaryHtml());
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private void person(String name) throws XMLStreamException {
        xml.writeStartElement("author");
        element("name", name);
        xml.writeEndElement();
    }

    private void link(String rel, String type, String path) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", rel);
        xml.writeAttribute("type", type);
        xml.writeAttribute("href", address(path));
    }

    private String address(String path) {
        return baseUrl + language.path(path);
    }

    private void element(String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    /** To the millisecond, as the index knows it: the same moment is the same text wherever it was read. */
    private static String time(Instant moment) {
        return Instant.ofEpochMilli(moment.toEpochMilli()).toString();
    }
}
