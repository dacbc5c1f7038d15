package org.essaim.web.linked;

import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import java.io.IOException;

/**
 * {@code <e:linkedData value>}: what {@link LinkedData#script} made, in its script element; nothing when it is empty.
 * The value is asked for once, other than in a condition around an element.
 */
public class LinkedDataTag extends UIComponentBase {

    @Override
    public String getFamily() {
        return "org.essaim.LinkedData";
    }

    @Override
    public void encodeEnd(FacesContext context) throws IOException {
        var data = (String) getAttributes().get("value");
        if (data != null && !data.isEmpty()) {
            context.getResponseWriter().write("<script type=\"application/ld+json\">" + data + "</script>");
        }
    }
}
