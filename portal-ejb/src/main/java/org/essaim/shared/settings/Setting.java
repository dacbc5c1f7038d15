package org.essaim.shared.settings;

import java.util.Locale;

/**
 * Every setting of the portal: name, default, and what it is for. Read from the environment ({@link #variable()}), a
 * system property ({@link #property()}) or {@code essaim.properties}, in this order of weight.
 */
public enum Setting {
    HTTP_PORT("8080", "Port that the portal listens on"),
    HTTP_HOST("127.0.0.1", "Address that it listens on; 0.0.0.0 for all"),
    BASE_URL("", "Public address, without a slash at its end; http://localhost:PORT when empty"),
    TRUSTED_PROXIES("", "Addresses of proxies whose X-Forwarded-* headers are believed: 127.0.0.1, 10.0.0.0/8"),
    DATA("./data", "Folder of the database, the index, the files and the logs"),
    DB_URL("", "JDBC address of a PostgreSQL database; the embedded one when empty"),
    DB_USER("essaim", "Its user"),
    DB_PASSWORD("", "Its password"),
    SEARCH_URL("", "Addresses of an Elasticsearch cluster, separated by commas; the embedded index when empty"),
    SEARCH_USER("", "Its user"),
    SEARCH_PASSWORD("", "Its password"),
    SEARCH_API_KEY("", "A key for it, encoded as it gave it, instead of both"),
    SEARCH_CA_FILE("", "Certificate (PEM) of the authority that signed the cluster's; those of Java when empty"),
    SMTP_URL("", "smtp://user:password@host:587 (STARTTLS) or smtps://…:465; mails wait in the outbox when empty"),
    MAIL_FROM("essaim@localhost", "Sender of mails"),
    ADMIN_EMAIL("", "Address of the member who becomes the first administrator, once it is confirmed"),
    DEMO("false", "Loads the demo community, whose passwords everybody knows, into an empty database"),
    MAX_UPLOAD_MB("20", "Largest file that may be uploaded, in megabytes"),
    MAX_STORED_MB("2000", "Files that one member may keep in all, in megabytes"),
    MAX_UPLOADS_PER_DAY("200", "Files that one member may send a day"),
    MAX_IMPORT_MB("2048", "Largest file of resources that an administrator may import, in megabytes"),
    KEEP_LETTERS_DAYS("30", "Days that a letter is kept once it was sent or given up"),
    KEEP_ATTEMPTS_DAYS("2", "Days that attempts at passwords are kept, which slow down who guesses"),
    KEEP_UNCONFIRMED_DAYS("7", "Days that an account waits for its address to be confirmed"),
    KEEP_TOKENS_DAYS("90", "Days that a token is listed after its end"),
    KEEP_AUDIT_DAYS("1825", "Days that acts of moderators and administrators are kept"),
    KEEP_REPORTS_DAYS("365", "Days that a report is kept once it was decided for good"),
    APPEAL_DAYS("30", "Days in which an author may appeal against a decision about a report"),
    KEEP_IMPORTS_DAYS("365", "Days that the report of an import is kept"),
    KEEP_EXPORTS_DAYS("7", "Days that a member may fetch the file with all that is held on them"),
    KEEP_MEMBERSHIPS_DAYS("365", "Days that it is known who left a network, or was not let in"),
    KEEP_INVITATIONS_DAYS("30", "Days that an invitation to a network is kept once it has ended"),
    KEEP_EXCHANGES_DAYS("180", "Days that an offer or a need is kept once it is over, with what was written about it"),
    KEEP_DISCUSSIONS_DAYS("365", "Days that texts are kept which were changed in a discussion or removed from one"),
    DISCUSSION_EDIT_MINUTES("30", "Minutes in which an author changes what they wrote in a discussion"),
    KEEP_ANNOUNCEMENT_DRAFTS_DAYS(
            "365",
            "Days that an announcement is kept that nobody reads: an untouched draft, or one that was withdrawn"),
    KEEP_MEETING_GUESTS_DAYS("1095", "Days after a meeting that it is known who was to come; figures need it"),
    KEEP_COTRAINING_REGISTRATIONS_DAYS(
            "1825",
            "Days after a co-training that it is known who had a place or wanted one; attestations and reports need it"),
    KEEP_SHEETS_DAYS(
            "1825", "Days after a closed sign-in sheet that it says who was there; its chain can be checked longer"),
    KEEP_SUBSIDIZED_SHEETS_DAYS("3650", "The same for a sheet that justifies a subsidy"),
    KEEP_COTRAINING_SURVEYS_DAYS(
            "1825", "Days after a survey of a co-training that what was said without a name is kept"),
    KEEP_NOTICES_DAYS("180", "Days that notifications are kept, read or not"),
    KEEP_INACTIVE_DAYS("1095", "Days without a visit after which a member, told twice before, is erased; 0 for never"),
    LEAVING_DAYS("7", "Days between a member's wish to leave and the erasure, in which signing in undoes it"),
    FILES_S3_URL(
            "", "Address of a store that speaks S3, for uploaded files; the folder files of ESSAIM_DATA when empty"),
    FILES_S3_BUCKET("essaim", "Its bucket, which must be there"),
    FILES_S3_REGION("us-east-1", "Its region"),
    FILES_S3_KEY("", "Access key of who may read, write, delete and list there"),
    FILES_S3_SECRET("", "Secret of that key"),
    FILES_S3_PATH_STYLE("true", "Puts the bucket into the path of addresses; false puts it into the host"),
    LOG_FORMAT("text", "Lines of the log: text, or json"),
    LOG_CONSOLE("false", "Writes the log to the console instead of to files"),
    TRACE("false", "Says in each response's Server-Timing header how many SQL statements it took"),
    STOP_DELAY(
            "0",
            "Seconds that a stopping node goes on serving while it says that it is not ready, so that a proxy turns away"),
    ASSOCIATION_NAME("Essaim", "Name of the association"),
    ASSOCIATION_TAGLINE("", "One line under the name; that of the interface when empty"),
    ASSOCIATION_LOGO("", "Address or file of the logo (SVG or PNG); the hexagons when empty"),
    ASSOCIATION_ACCENT("", "Accent colour, #rrggbb; amber when empty"),
    ASSOCIATION_CONTACT("contact@example.org", "Address that people write to"),
    ASSOCIATION_POSTAL("", "Its postal address, at the foot of letters, on one line"),
    ASSOCIATION_IDENTIFIERS(
            "", "What the administration knows it by, as attestations say it: SIRET or RNA, and its approval"),
    ASSOCIATION_SIGNATORY("", "Name and role of who signs attestations"),
    ASSOCIATION_LEGAL("", "Markdown file with the legal notice; a plain one when empty"),
    ASSOCIATION_PRIVACY("", "Markdown file with the privacy policy; a plain one when empty"),
    ASSOCIATION_TERMS("", "Markdown file with the terms of use; plain ones when empty");

    private final String standard;
    private final String purpose;

    Setting(String standard, String purpose) {
        this.standard = standard;
        this.purpose = purpose;
    }

    /** Value when nothing is set. */
    public String standard() {
        return standard;
    }

    /** One line for the README. */
    public String purpose() {
        return purpose;
    }

    /** Such as {@code ESSAIM_HTTP_PORT}. */
    public String variable() {
        return "ESSAIM_" + name();
    }

    /** Such as {@code essaim.http.port}. */
    public String property() {
        return "essaim." + name().toLowerCase(Locale.ROOT).replace('_', '.');
    }
}
