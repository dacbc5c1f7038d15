package org.essaim.announcements;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.essaim.files.FileId;
import org.essaim.networks.NetworkId;
import org.essaim.networks.ShownTo;
import org.essaim.notifications.NoticeId;
import org.essaim.shared.problem.ConflictException;
import org.essaim.shared.problem.InvalidException;
import org.essaim.shared.viewer.MemberId;

/** What a network announces. */
@Entity
class Announcement {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Version
    @Column(name = "row_version")
    private long rowVersion;

    @Column(name = "network_id", updatable = false)
    private long network;

    @Column(name = "author_id")
    private MemberId author;

    private String title;
    private String text;

    @Enumerated(EnumType.STRING)
    @Column(name = "shown_to")
    private ShownTo shownTo;

    private boolean replies;

    @Enumerated(EnumType.STRING)
    private AnnouncementState state = AnnouncementState.DRAFT;

    @Column(name = "due_at")
    private Instant dueAt;

    @Column(name = "published_at")
    private Instant publishedAt;

    @Column(name = "corrected_at")
    private Instant correctedAt;

    private String reason = "";

    /** Whether moderators took it away, and not those who run the network. */
    private boolean removed;

    @Column(name = "notice_id")
    private Long notice;

    @Column(name = "corrected_notice_id")
    private Long correctedNotice;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "changed_at")
    private Instant changedAt;

    protected Announcement() {}

    Announcement(NetworkId network, MemberId author, WriteAnnouncement command, Instant now) {
        this.network = network.value();
        this.author = author;
        this.createdAt = now;
        write(command, now);
    }

    /**
     * Says something else; what is published says since when.
     *
     * @throws InvalidException when somebody else than its author offers the author's address for answers
     */
    void say(WriteAnnouncement command, MemberId by, Instant now) {
        requireStanding();
        if (command.replies() && !replies && !by.equals(author)) {
            throw new InvalidException("replies", "announcements.problem.othersAddress");
        }
        if (state == AnnouncementState.PUBLISHED) {
            correctedAt = now;
        }
        write(command, now);
    }

    private void write(WriteAnnouncement command, Instant now) {
        title = command.title();
        text = command.text();
        shownTo = command.shownTo();
        replies = command.replies();
        changedAt = now;
    }

    void schedule(Instant due, Instant now) {
        requireToCome();
        become(AnnouncementState.SCHEDULED, now);
        dueAt = due;
    }

    /** Is a draft again. */
    void stop(Instant now) {
        require(AnnouncementState.SCHEDULED);
        become(AnnouncementState.DRAFT, now);
        dueAt = null;
    }

    void publish(Instant now) {
        requireToCome();
        become(AnnouncementState.PUBLISHED, now);
        publishedAt = now;
        dueAt = null;
    }

    /** When it is to be published; empty for one that is not scheduled. */
    Optional<Instant> dueAt() {
        return Optional.ofNullable(dueAt);
    }

    /** By which its letters are found. */
    void toldAgainBy(NoticeId told) {
        correctedNotice = told.value();
    }

    void toldBy(NoticeId told) {
        notice = told.value();
    }

    void withdraw(String why, Instant now) {
        require(AnnouncementState.PUBLISHED);
        become(AnnouncementState.WITHDRAWN, now);
        reason = why;
    }

    void remove(String why, Instant now) {
        withdraw(why, now);
        removed = true;
    }

    /**
     * Undoes that moderators took it away.
     *
     * @return whether it is there again
     */
    boolean restore(Instant now) {
        if (!removed || state != AnnouncementState.WITHDRAWN) {
            return false;
        }
        become(AnnouncementState.PUBLISHED, now);
        reason = "";
        removed = false;
        return true;
    }

    void requireStanding() {
        if (state == AnnouncementState.WITHDRAWN) {
            throw moved();
        }
    }

    void requireToCome() {
        if (!state.isToCome()) {
            throw moved();
        }
    }

    void requirePublished() {
        require(AnnouncementState.PUBLISHED);
    }

    private void require(AnnouncementState expected) {
        if (state != expected) {
            throw moved();
        }
    }

    private void become(AnnouncementState other, Instant now) {
        state = other;
        changedAt = now;
    }

    private ConflictException moved() {
        return new ConflictException(
                state == AnnouncementState.WITHDRAWN
                        ? "announcements.problem.withdrawn"
                        : "announcements.problem.moved");
    }

    AnnouncementId id() {
        return new AnnouncementId(id);
    }

    NetworkId network() {
        return new NetworkId(network);
    }

    /** Empty once who wrote it has left the portal. */
    Optional<MemberId> author() {
        return Optional.ofNullable(author);
    }

    String title() {
        return title;
    }

    String text() {
        return text;
    }

    boolean takesReplies() {
        return replies;
    }

    /**
     * @param files that are its own
     */
    WriteAnnouncement said(List<FileId> files) {
        return new WriteAnnouncement(title, text, shownTo, replies, files);
    }

    boolean isToCome() {
        return state.isToCome();
    }

    boolean isPublished() {
        return state == AnnouncementState.PUBLISHED;
    }

    /** What was told when it was corrected, the last time. */
    Optional<NoticeId> correctedNotice() {
        return Optional.ofNullable(correctedNotice).map(NoticeId::new);
    }

    Optional<NoticeId> notice() {
        return Optional.ofNullable(notice).map(NoticeId::new);
    }
}
