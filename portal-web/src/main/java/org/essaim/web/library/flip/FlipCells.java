package org.essaim.web.library.flip;

import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;
import org.essaim.library.content.FlipProfile;
import org.essaim.library.content.PhaseMoment;

/**
 * {@code <e:cells profile moment scale>}: the picture of one phase, or of all phases in a strip when no moment is given.
 * Says nothing to screen readers: the words round it do. Needs the shapes of {@code <e:sprite/>} once on the page.
 */
public class FlipCells extends UIComponentBase {

    @Override
    public String getFamily() {
        return "org.essaim.FlipCells";
    }

    @Override
    public void encodeEnd(FacesContext context) throws IOException {
        if (getAttributes().get("profile") instanceof FlipProfile profile) {
            var picture = getAttributes().get("moment") instanceof PhaseMoment moment
                    ? FlipPicture.of(profile, moment)
                    : FlipPicture.strip(profile);
            if (!picture.cells().isEmpty()) {
                encode(context.getResponseWriter(), picture, scale());
            }
        }
    }

    private double scale() {
        var scale = getAttributes().get("scale");
        return scale == null ? 1 : Double.parseDouble(scale.toString());
    }

    private void encode(ResponseWriter writer, FlipPicture picture, double scale) throws IOException {
        var width = Math.round(picture.width());
        writer.startElement("svg", this);
        writer.writeAttribute("class", "cells", null);
        writer.writeAttribute("width", Math.round(width * scale), null);
        writer.writeAttribute("height", Math.round(FlipPicture.HEIGHT * scale), null);
        writer.writeAttribute("viewBox", "0 0 " + width + " " + FlipPicture.HEIGHT, null);
        writer.writeAttribute("aria-hidden", "true", null);
        writer.writeAttribute("focusable", "false", null);
        writer.writeAttribute("preserveAspectRatio", "xMinYMid", null);
        for (var cell : picture.cells()) {
            writer.startElement("use", this);
            writer.writeAttribute("href", cell.inClass() ? "#hx" : "#ho", null);
            writer.writeAttribute("x", tenths(cell.x()), null);
            writer.writeAttribute("y", tenths(cell.y()), null);
            writer.writeAttribute("class", "b" + cell.bloom(), null);
            writer.endElement("use");
        }
        writer.endElement("svg");
    }

    private static String tenths(double value) {
        var tenths = Math.round(value * 10);
        return tenths / 10 + "." + tenths % 10;
    }
}
