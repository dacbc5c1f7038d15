package org.essaim.web.identity;

import java.util.regex.Pattern;

/** Where a person goes back to: a path of this portal, whatever somebody wrote into a link. */
public final class SafePath {

    /** One slash, then no second one, no backslash (browsers read it as a slash) and nothing below the space. */
    private static final Pattern OURS = Pattern.compile("/(?![/\\\\])[^\\\\\\p{Cntrl}\\s]*");

    private static final int LONGEST = 2000;

    private SafePath() {}

    /** The path, if it is one of ours and worth going back to, else the other one. */
    public static String of(String typed, String otherwise) {
        return typed != null
                        && typed.length() <= LONGEST
                        && OURS.matcher(typed).matches()
                        && !typed.startsWith("/connexion")
                        && !typed.startsWith("/deconnexion")
                        && !typed.startsWith("/langue")
                ? typed
                : otherwise;
    }
}
