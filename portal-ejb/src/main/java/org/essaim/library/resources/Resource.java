package org.essaim.library.resources;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import org.essaim.library.content.ResourceId;
import org.essaim.shared.problem.ConflictException;
import org.essaim.shared.viewer.MemberId;

/** Something that scenarios use. */
@Entity
@Table(name = "resource")
class Resource {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Version
    @Column(name = "row_version")
    private long rowVersion;

    @Enumerated(EnumType.STRING)
    private ResourceKind kind;

    @Enumerated(EnumType.STRING)
    private ResourceState state;

    @Column(name = "owner_id")
    private MemberId owner;

    private String title;
    private String description;
    private String body;
    private String url;

    @Column(name = "file_name")
    private String file;

    private String licence;

    @Convert(converter = JsonTexts.class)
    private List<String> authors;

    private String language;

    @Convert(converter = JsonTexts.class)
    private List<String> disciplines;

    @Convert(converter = JsonTexts.class)
    private List<String> levels;

    @Convert(converter = JsonTexts.class)
    private List<String> keywords;

    private int minutes;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Column(name = "published_at")
    private Instant publishedAt;

    @Column(name = "withdrawn_at")
    private Instant withdrawnAt;

    @Column(name = "withdrawn_reason")
    private String withdrawnReason;

    protected Resource() {}

    /**
     * @param file name in the file store; null when it is not a file
     */
    Resource(MemberId owner, ResourceContent content, String file, Instant now) {
        this.owner = owner;
        this.kind = content.kind();
        this.state = ResourceState.DRAFT;
        this.file = file;
        this.createdAt = now;
        say(content, now);
    }

    ResourceId id() {
        return new ResourceId(id);
    }

    long rowVersion() {
        return rowVersion;
    }

    ResourceState state() {
        return state;
    }

    ResourceKind kind() {
        return kind;
    }

    MemberId owner() {
        return owner;
    }

    String file() {
        return file;
    }

    ResourceContent content() {
        return new ResourceContent(
                kind,
                title,
                description,
                body,
                url,
                licence,
                authors,
                language,
                disciplines,
                levels,
                keywords,
                minutes);
    }

    /** Says this from now on; its kind stays. */
    void change(ResourceContent content, Instant now) {
        requireThere();
        say(content, now);
    }

    void replaceFile(String name, Instant now) {
        requireThere();
        file = name;
        changedAt = now;
    }

    private void say(ResourceContent content, Instant now) {
        title = content.title();
        description = content.description();
        body = content.text();
        url = content.url();
        licence = content.licence();
        authors = content.authors();
        language = content.language();
        disciplines = content.disciplines();
        levels = content.levels();
        keywords = content.keywords();
        minutes = content.minutes();
        changedAt = now;
    }

    void publish(Instant now) {
        requireThere();
        if (state == ResourceState.DRAFT) {
            state = ResourceState.PUBLISHED;
            publishedAt = now;
        }
    }

    void withdraw(String reason, Instant now) {
        requireThere();
        state = ResourceState.WITHDRAWN;
        withdrawnAt = now;
        withdrawnReason = reason;
    }

    void restore() {
        if (state != ResourceState.WITHDRAWN) {
            throw new ConflictException("library.problem.notWithdrawn");
        }
        state = publishedAt == null ? ResourceState.DRAFT : ResourceState.PUBLISHED;
        withdrawnAt = null;
        withdrawnReason = null;
    }

    private void requireThere() {
        if (state == ResourceState.WITHDRAWN) {
            throw new ConflictException("library.problem.resourceGone");
        }
    }
}
