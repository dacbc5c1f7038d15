package org.essaim.exchanges;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.essaim.audit.Audited;
import org.essaim.audit.AuditedKind;

@ApplicationScoped
class ExchangesAudited implements Audited {

    @Override
    public List<ExchangesAudit> actions() {
        return List.of(ExchangesAudit.values());
    }

    @Override
    public List<AuditedKind> kinds() {
        return List.of(
                new AuditedKind(
                        ExchangeId.KIND,
                        "exchanges.audited.exchange",
                        "(select x.title from exchange x where x.id = e.thing_id)",
                        ""),
                new AuditedKind(
                        "message",
                        "exchanges.audited.message",
                        "(select x.title from exchange_message s join exchange_contact c on c.id = s.contact_id"
                                + " join exchange x on x.id = c.exchange_id where s.id = e.thing_id)",
                        ""));
    }
}
