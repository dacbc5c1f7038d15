package org.essaim.web.tags;

import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.ExternalContextFactory;
import jakarta.faces.context.ExternalContextWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Sends the notices of a page along with every redirect, and receives them before the next page begins. */
public class NoticeContextFactory extends ExternalContextFactory {

    public NoticeContextFactory(ExternalContextFactory wrapped) {
        super(wrapped);
    }

    @Override
    public ExternalContext getExternalContext(Object context, Object request, Object response) {
        var plain = getWrapped().getExternalContext(context, request, response);
        if (request instanceof HttpServletRequest asked && response instanceof HttpServletResponse answer) {
            NoticeCookie.arrive(asked, answer);
            return new Carrying(plain, answer);
        }
        return plain;
    }

    private static final class Carrying extends ExternalContextWrapper {

        private final HttpServletResponse answer;

        Carrying(ExternalContext wrapped, HttpServletResponse answer) {
            super(wrapped);
            this.answer = answer;
        }

        @Override
        public void redirect(String url) throws IOException {
            NoticeCookie.leave(FacesContext.getCurrentInstance(), answer);
            super.redirect(url);
        }
    }
}
