package org.essaim.web.submission;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;
import org.essaim.shared.once.CurrentSubmission;
import org.essaim.shared.once.Submission;
import org.essaim.shared.viewer.CurrentViewer;
import org.essaim.shared.viewer.MemberId;

/**
 * The one-time key of the forms of a page. A page that is shown again after a refusal keeps it; once something was
 * created with it there is a new one. It also shows, to whoever knows the member, for whom the page was made.
 */
@Named("formKey")
@RequestScoped
public class FormKey {

    /** Name of the hidden field. */
    public static final String FIELD = "once";

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
    private static final Pattern SHAPE = Pattern.compile("[\\w-]{22}\\.[\\w-]{22}");
    private static final int BYTES = 16;

    @Inject
    private CurrentViewer viewer;

    @Inject
    private CurrentSubmission submission;

    private String text;

    /** Value of the hidden field. */
    public String getText() {
        if (text == null) {
            text = isSpent() ? fresh(viewer.current().id()) : sent();
        }
        return text;
    }

    private boolean isSpent() {
        return submission.find().map(Submission::isUsed).orElse(true)
                || !isFor(sent(), viewer.current().id());
    }

    private static String sent() {
        return FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .get(FIELD);
    }

    private static String fresh(MemberId member) {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        var nonce = BASE64.encodeToString(bytes);
        return nonce + "." + mark(nonce, member);
    }

    /** Whether this key is on a page that was made for this member; null for somebody who is not signed in. */
    static boolean isFor(String key, MemberId member) {
        return key != null
                && SHAPE.matcher(key).matches()
                && key.endsWith(mark(key.substring(0, key.indexOf('.')), member));
    }

    private static String mark(String nonce, MemberId member) {
        try {
            var digest = MessageDigest.getInstance("SHA-256")
                    .digest((nonce + " " + member).getBytes(StandardCharsets.UTF_8));
            return BASE64.encodeToString(digest).substring(0, 22);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Writes the hidden field into the form that is being written. */
    public void write(FacesContext context) throws IOException {
        var writer = context.getResponseWriter();
        writer.startElement("input", null);
        writer.writeAttribute("type", "hidden", null);
        writer.writeAttribute("name", FIELD, null);
        writer.writeAttribute("value", getText(), null);
        writer.endElement("input");
    }
}
