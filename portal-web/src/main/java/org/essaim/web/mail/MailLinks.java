package org.essaim.web.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.essaim.mail.OutgoingMail;
import org.essaim.mail.Recipients;
import org.essaim.web.links.Link;
import org.essaim.web.links.LinkPlace;
import org.essaim.web.links.Links;

@ApplicationScoped
class MailLinks implements Links {

    @Inject
    private OutgoingMail mail;

    @Override
    public List<Link> links() {
        return List.of(Link.in(LinkPlace.ADMINISTRATION, 40, "mail.link.mail", "/administration/courrier")
                .saying("mail.link.mail.text")
                .waiting(() -> mail.counts(Recipients.ALL).failed()));
    }
}
