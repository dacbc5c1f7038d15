package org.essaim.web.identity;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.essaim.web.discovery.SearchWords;
import org.essaim.web.discovery.ShownKind;

@ApplicationScoped
class IdentitySearchWords implements SearchWords {

    @Override
    public List<ShownKind> kinds() {
        return List.of(new ShownKind("member", "identity.kind.member.one", "identity.kind.member.many"));
    }
}
