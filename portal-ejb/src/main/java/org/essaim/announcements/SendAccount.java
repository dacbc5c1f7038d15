package org.essaim.announcements;

import java.time.Instant;
import java.util.List;

/**
 * Who gets an announcement and how, before it is sent; or what became of it.
 *
 * @param sent whether it was
 * @param ended how many have ended such letters since they got it
 * @param at of which moment this tells
 */
public record SendAccount(boolean sent, List<SendGroup> groups, long ended, Instant at) {

    public SendAccount {
        groups = List.copyOf(groups);
    }

    /** Those whom a letter brings it. */
    public List<SendGroup> letters() {
        return groups.stream().filter(group -> group.way().isLetter()).toList();
    }

    public List<SendGroup> withoutLetters() {
        return groups.stream().filter(group -> !group.way().isLetter()).toList();
    }

    public long byLetter() {
        return letters().stream().mapToLong(SendGroup::people).sum();
    }

    public long people() {
        return groups.stream().mapToLong(SendGroup::people).sum();
    }
}
