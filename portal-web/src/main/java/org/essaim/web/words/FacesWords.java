package org.essaim.web.words;

import jakarta.faces.context.FacesContext;
import java.util.Collections;
import java.util.Enumeration;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/**
 * The messages of Faces itself, from {@code i18n/faces.properties}, in the language of the page. Faces would look for the
 * language of the machine before it takes the French ones, which have no language in their name.
 */
public class FacesWords extends ResourceBundle {

    @Override
    protected Object handleGetObject(String key) {
        var view = FacesContext.getCurrentInstance().getViewRoot();
        if (view == null) {
            return null;
        }
        try {
            return ResourceBundle.getBundle(
                            "i18n.faces", view.getLocale(), Control.getNoFallbackControl(Control.FORMAT_PROPERTIES))
                    .getObject(key);
        } catch (MissingResourceException e) {
            return null;
        }
    }

    @Override
    public Enumeration<String> getKeys() {
        return Collections.emptyEnumeration();
    }
}
