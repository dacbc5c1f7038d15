package org.essaim.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import org.essaim.identity.Departures;
import org.essaim.shared.personal.PersonalData;
import org.essaim.shared.viewer.MemberId;

/** Takes somebody who leaves out of every capability, in one transaction: everything is erased, or nothing. */
@ApplicationScoped
class Erasure {

    @Inject
    private Departures departures;

    /** Whether the member was erased; not when they came back, or are being erased elsewhere. */
    @Transactional(TxType.REQUIRES_NEW)
    boolean erase(MemberId member, List<PersonalData> held) {
        var leaving = departures.hold(member);
        leaving.ifPresent(each -> held.forEach(data -> data.erase(each.person(), each.wishes())));
        return leaving.isPresent();
    }
}
