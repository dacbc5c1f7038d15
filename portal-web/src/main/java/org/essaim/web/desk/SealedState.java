package org.essaim.web.desk;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.context.FacesContext;
import jakarta.faces.render.ResponseStateManager;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.ObjectStreamClass;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.essaim.shared.sealing.Sealing;
import org.essaim.shared.viewer.CurrentViewer;
import org.essaim.web.routes.PublicAddressFilter;

/**
 * The state of a desk's components as a field of its page: sealed for the member and the view, good for half a day, and
 * read by any node. Views without a state stay as they are.
 */
class SealedState extends ResponseStateManager {

    private static final Duration LASTS = Duration.ofHours(12);

    private static final String STATELESS = "stateless";

    private final ResponseStateManager plain;

    SealedState(ResponseStateManager plain) {
        this.plain = plain;
    }

    @Override
    public void writeState(FacesContext context, Object state) throws IOException {
        if (context.getViewRoot().isTransient()) {
            plain.writeState(context, state);
            return;
        }
        var writer = context.getResponseWriter();
        writer.startElement("input", null);
        writer.writeAttribute("type", "hidden", null);
        writer.writeAttribute("name", VIEW_STATE_PARAM, null);
        writer.writeAttribute("value", getViewState(context, state), null);
        writer.writeAttribute("autocomplete", "off", null);
        writer.endElement("input");
    }

    @Override
    public String getViewState(FacesContext context, Object state) {
        if (context.getViewRoot().isTransient()) {
            return plain.getViewState(context, state);
        }
        var bytes = new ByteArrayOutputStream();
        try (var out = new ObjectOutputStream(new DeflaterOutputStream(bytes))) {
            out.writeLong(clock().millis());
            out.writeObject(state);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(sealing()
                        .seal(bytes.toByteArray(), owner(context.getViewRoot().getViewId())));
    }

    /** Null, so that the page is told as expired, for a state of somebody else, of another view, or too old. */
    @Override
    public Object getState(FacesContext context, String viewId) {
        var sent = sent(context);
        if (sent == null || !isDesk(context)) {
            // Nothing but that word: what else calls itself a state is never read.
            return STATELESS.equals(sent) ? plain.getState(context, viewId) : null;
        }
        try {
            return sealing()
                    .open(Base64.getUrlDecoder().decode(sent), owner(viewId))
                    .map(SealedState::read)
                    .orElse(null);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static Object read(byte[] bytes) {
        try (var in = new OurClasses(new InflaterInputStream(new ByteArrayInputStream(bytes)))) {
            var made = in.readLong();
            return made + LASTS.toMillis() < clock().millis() ? null : in.readObject();
        } catch (IOException | ClassNotFoundException e) {
            // Sealed by another version of the portal, or of what no desk has.
            return null;
        }
    }

    /** A form of a desk that brings no state, such as one that was kept while its sender signed in, opens it anew. */
    @Override
    public boolean isPostback(FacesContext context) {
        return plain.isPostback(context) && !(isDesk(context) && STATELESS.equals(sent(context)));
    }

    @Override
    public boolean isStateless(FacesContext context, String viewId) {
        return STATELESS.equals(sent(context));
    }

    @Override
    public String getCryptographicallyStrongTokenFromSession(FacesContext context) {
        return plain.getCryptographicallyStrongTokenFromSession(context);
    }

    private static boolean isDesk(FacesContext context) {
        return context.getExternalContext().getRequest() instanceof HttpServletRequest asked
                && PublicAddressFilter.isDesk(asked);
    }

    private static String sent(FacesContext context) {
        return context.getExternalContext().getRequestParameterMap().get(VIEW_STATE_PARAM);
    }

    private static byte[] owner(String viewId) {
        var member = CDI.current().select(CurrentViewer.class).get().current().member();
        return (viewId + " " + member).getBytes(StandardCharsets.UTF_8);
    }

    private static Sealing sealing() {
        return CDI.current().select(Sealing.class).get();
    }

    private static Clock clock() {
        return CDI.current().select(Clock.class).get();
    }

    /** Finds the portal's classes, where the JVM would look for its own only. */
    private static final class OurClasses extends ObjectInputStream {

        OurClasses(InputStream in) throws IOException {
            super(in);
            setObjectInputFilter(new StateClasses());
        }

        @Override
        protected Class<?> resolveClass(ObjectStreamClass type) throws IOException, ClassNotFoundException {
            try {
                return Class.forName(
                        type.getName(), false, Thread.currentThread().getContextClassLoader());
            } catch (ClassNotFoundException e) {
                return super.resolveClass(type);
            }
        }
    }
}
