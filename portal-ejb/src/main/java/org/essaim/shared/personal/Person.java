package org.essaim.shared.personal;

import org.essaim.shared.viewer.MemberId;

/** Somebody whose data is asked for: by the member's id, and by the address and the name that stand where no id does. */
public record Person(MemberId member, String address, String name) {

    /** Keeps address and name out of logs. */
    @Override
    public String toString() {
        return "Person[" + member + "]";
    }
}
