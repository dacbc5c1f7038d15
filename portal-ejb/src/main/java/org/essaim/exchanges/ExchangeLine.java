package org.essaim.exchanges;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.essaim.library.content.FlipType;
import org.essaim.networks.NetworkId;
import org.essaim.networks.ShownTo;
import org.essaim.shared.viewer.MemberId;

/**
 * An offer or a need in a list.
 *
 * @param author whose it is; named on its page alone, to those who may know
 * @param slug of its network
 * @param academie code of its network's académie
 * @param town empty for what is remote only
 * @param openUntil its last day
 */
public record ExchangeLine(
        ExchangeId id,
        MemberId author,
        NetworkId network,
        String slug,
        String networkName,
        ExchangeSide side,
        ExchangeHelp help,
        String title,
        List<String> disciplines,
        List<String> levels,
        Set<FlipType> flips,
        ExchangeMode mode,
        String academie,
        String town,
        ShownTo shownTo,
        LocalDate openUntil,
        ExchangeState state,
        Instant createdAt) {

    public ExchangeLine {
        disciplines = List.copyOf(disciplines);
        levels = List.copyOf(levels);
        flips = Set.copyOf(flips);
    }

    /** Path of its page. */
    public String path() {
        return path(slug, id);
    }

    static String path(String slug, ExchangeId id) {
        return "/reseaux/" + slug + "/entraide/" + id;
    }

    public boolean isOpen() {
        return state == ExchangeState.OPEN;
    }

    public boolean isForMembers() {
        return shownTo == ShownTo.MEMBERS;
    }

    /** Whether its author may open it again. */
    public boolean isRenewable() {
        return state == ExchangeState.OPEN || state == ExchangeState.EXPIRED;
    }
}
