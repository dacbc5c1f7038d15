package org.essaim.notifications;

/** Number of something that was told. */
public record NoticeId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
