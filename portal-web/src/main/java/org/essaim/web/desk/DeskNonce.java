package org.essaim.web.desk;

import jakarta.faces.context.FacesContext;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;
import org.primefaces.csp.CspState;
import org.primefaces.util.Constants;

/**
 * The word that the scripts of one page carry, and that its content policy names. A whole page gets a new one; a response
 * that changes a part of a page goes on with the page's own, as the browser knows no other.
 */
class DeskNonce extends CspState {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 18;
    private static final Pattern OURS = Pattern.compile("[\\w-]{24}");

    private final FacesContext context;
    private String word;

    DeskNonce(FacesContext context) {
        super(context);
        this.context = context;
    }

    @Override
    public String getNonce() {
        if (word == null) {
            word = context.getPartialViewContext().isAjaxRequest() ? sent() : made();
        }
        return word;
    }

    private String sent() {
        var sent = context.getExternalContext().getRequestParameterMap().get(Constants.RequestParams.NONCE_PARAM);
        return sent != null && OURS.matcher(sent).matches() ? sent : made();
    }

    private static String made() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
