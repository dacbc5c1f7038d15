package org.essaim.web.attestations;

import static org.essaim.web.words.Texts.text;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.StringWriter;
import java.util.Locale;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.essaim.attestations.AttestationView;
import org.essaim.web.words.Show;

/** A picture with a badge inside, which shows it to people and tells it to programs (« baked », Open Badges 3.0 §5.3). */
@ApplicationScoped
class BadgePicture {

    private static final Locale LANGUAGE = Locale.FRENCH;
    private static final String SVG = "http://www.w3.org/2000/svg";
    private static final String BADGES = "https://purl.imsglobal.org/ob/v3p0";
    private static final String HEXAGON = "M160 8L292 84V236L160 312L28 236V84Z";
    private static final String BEES =
            "M132 62l17 10v20l-17 10-17-10V72zM168 70l12 9-3 15-14 5-12-10 3-15zM198 78l7 8-4 10-10 1-6-8 4-10z";
    private static final String INK = "#171c2e";
    private static final String AMBER = "#f3a712";
    private static final String PAPER = "#ffffff";

    /**
     * As SVG.
     *
     * @param badge as JSON; an end of CDATA inside is written otherwise there, which means the same
     */
    String with(String badge, AttestationView view) {
        var text = new StringWriter();
        try {
            var xml = XMLOutputFactory.newInstance().createXMLStreamWriter(text);
            xml.writeStartElement("svg");
            xml.writeDefaultNamespace(SVG);
            xml.writeNamespace("openbadges", BADGES);
            xml.writeAttribute("viewBox", "0 0 320 320");
            xml.writeAttribute("role", "img");
            element(xml, "title", text(LANGUAGE, "attestations.badge.name." + view.nature(), view.title()));
            xml.writeStartElement("openbadges:credential");
            xml.writeCData(badge.replace("]]>", "]]\\u003e"));
            xml.writeEndElement();
            path(xml, HEXAGON, INK);
            path(xml, BEES, AMBER);
            line(xml, "156", "46", AMBER, Show.minutesText(view.minutes()));
            line(xml, "196", "22", PAPER, text(LANGUAGE, "attestations.badge.short." + view.nature()));
            line(xml, "228", "18", PAPER, view.reference());
            xml.writeEndElement();
            xml.flush();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return text.toString();
    }

    private static void element(XMLStreamWriter xml, String name, String content) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(content);
        xml.writeEndElement();
    }

    private static void path(XMLStreamWriter xml, String drawn, String colour) throws XMLStreamException {
        xml.writeEmptyElement("path");
        xml.writeAttribute("d", drawn);
        xml.writeAttribute("fill", colour);
    }

    private static void line(XMLStreamWriter xml, String height, String size, String colour, String content)
            throws XMLStreamException {
        xml.writeStartElement("text");
        xml.writeAttribute("x", "160");
        xml.writeAttribute("y", height);
        xml.writeAttribute("text-anchor", "middle");
        xml.writeAttribute("font-family", "sans-serif");
        xml.writeAttribute("font-weight", "bold");
        xml.writeAttribute("font-size", size);
        xml.writeAttribute("fill", colour);
        xml.writeCharacters(content);
        xml.writeEndElement();
    }
}
