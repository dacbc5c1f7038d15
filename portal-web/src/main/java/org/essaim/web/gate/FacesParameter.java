package org.essaim.web.gate;

/** Names of parameters by which a form drives Faces. */
public final class FacesParameter {

    private static final String FACES = "jakarta.faces.";
    private static final String FORMER = "javax.faces.";

    /** Chooses how a page is written; there is one way, and a wrong name of another is a failure. */
    private static final String RENDER_KIT = "jakarta.faces.RenderKitId";

    private FacesParameter() {}

    /** Whether Faces gives the name a meaning: its own parameters, and the fields and buttons of a form. */
    public static boolean isReserved(String name) {
        return isControl(name) || name.indexOf(':') >= 0;
    }

    /** Whether it makes Faces act. */
    static boolean isControl(String name) {
        return name.startsWith(FACES) || name.startsWith(FORMER);
    }

    /** Whether a form of the portal may send it. */
    static boolean isOfForms(String name) {
        return !name.startsWith(FORMER) && !name.equals(RENDER_KIT);
    }
}
