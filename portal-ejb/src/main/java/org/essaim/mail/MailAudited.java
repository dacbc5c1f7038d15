package org.essaim.mail;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.essaim.audit.Audited;
import org.essaim.audit.AuditedKind;

@ApplicationScoped
class MailAudited implements Audited {

    static final String LETTER = "letter";

    @Override
    public List<MailAudit> actions() {
        return List.of(MailAudit.values());
    }

    @Override
    public List<AuditedKind> kinds() {
        return List.of(new AuditedKind(LETTER, "mail.audited.letter", "null", "/administration/courrier/{id}"));
    }
}
