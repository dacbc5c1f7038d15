package org.essaim.cotraining.sheets;

import java.util.Optional;

/**
 * Where a member stands at a half-day.
 *
 * @param line of theirs; empty before there is a sheet, and for who has no place
 * @param placed whether they have a place, or were let in
 * @param open whether the code of the room counts now
 * @param early whether it is too early for that
 */
public record OwnPresence(SheetHead head, Optional<SheetLine> line, boolean placed, boolean open, boolean early) {

    /** Whether they are noted as present. */
    public boolean isPresent() {
        return line.filter(SheetLine::isPresent).isPresent();
    }
}
