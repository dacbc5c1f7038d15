package org.essaim.identity;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.essaim.identity.profile.EditProfile;
import org.essaim.identity.profile.EmailAddress;
import org.essaim.identity.profile.SchoolRole;
import org.essaim.identity.profile.UaiCode;
import org.essaim.shared.personal.LastWishes;
import org.essaim.shared.text.Text;
import org.essaim.shared.viewer.MemberId;
import org.essaim.shared.viewer.Role;
import org.essaim.shared.viewer.Viewer;

/** A person with an account. */
@Entity
class Member {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Version
    private long version;

    private EmailAddress email;
    private String name;

    @Column(name = "password_hash")
    private String passwordHash;

    @Enumerated(EnumType.STRING)
    private MemberState state = MemberState.UNCONFIRMED;

    private String locale;

    @Enumerated(EnumType.STRING)
    @Column(name = "school_role")
    private SchoolRole schoolRole;

    @Column(name = "academie_code")
    private String academie;

    @Column(name = "affiliation_academie")
    private String affiliationAcademie;

    @Column(name = "affiliation_until")
    private LocalDate affiliationUntil;

    @Column(name = "academie_proved_until")
    private LocalDate academieProvedUntil;

    private String uai;
    private String bio = "";

    @Column(name = "public_profile")
    private boolean publicProfile;

    @Column(name = "created_at", updatable = false)
    private OffsetDateTime createdAt;

    @Column(name = "confirmed_at")
    private OffsetDateTime confirmedAt;

    @Column(name = "active_at", updatable = false)
    private OffsetDateTime activeAt;

    @Column(name = "leaves_at")
    private OffsetDateTime leavesAt;

    private boolean credited = true;

    @Column(name = "writings_stay")
    private boolean writingsStay = true;

    @ElementCollection
    @CollectionTable(name = "member_role", joinColumns = @JoinColumn(name = "member_id"))
    @Column(name = "role")
    @Enumerated(EnumType.STRING)
    private Set<Role> roles = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "member_discipline", joinColumns = @JoinColumn(name = "member_id"))
    @Column(name = "discipline")
    private Set<String> disciplines = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "member_level", joinColumns = @JoinColumn(name = "member_id"))
    @Column(name = "level")
    private Set<String> levels = new HashSet<>();

    protected Member() {}

    /** Somebody who has signed up and not proved the address yet. */
    Member(EmailAddress email, String name, String passwordHash, Locale locale, Instant now) {
        this.email = email;
        this.createdAt = now.atOffset(ZoneOffset.UTC);
        this.activeAt = createdAt;
        signUpAgain(name, passwordHash, locale);
        this.roles.add(Role.MEMBER);
    }

    /** The address was never proved, so whoever signs up with it later counts. */
    final void signUpAgain(String name, String passwordHash, Locale locale) {
        this.name = name;
        this.passwordHash = passwordHash;
        this.locale = locale.getLanguage();
    }

    /** The address was proved by a link, now; at an académie it proves the affiliation too. */
    void proveAddress(EmailAddress address, Optional<String> academieOfAddress, Instant now) {
        this.email = address;
        this.confirmedAt = now.atOffset(ZoneOffset.UTC);
        if (state == MemberState.UNCONFIRMED) {
            state = MemberState.ACTIVE;
        }
        academieOfAddress.ifPresent(code -> this.academie = code);
        proveAcademie(academieOfAddress);
    }

    /** An address that is not the account's proved the académie until then. */
    void belongTo(String code, LocalDate until, Optional<String> academieOfAddress) {
        this.academie = code;
        this.affiliationAcademie = code;
        this.affiliationUntil = until;
        proveAcademie(academieOfAddress);
    }

    void choosePassword(String hash) {
        this.passwordHash = hash;
    }

    /** What members say about themselves. */
    void present(EditProfile profile, Optional<String> academieOfAddress) {
        this.name = profile.name();
        this.schoolRole = profile.schoolRole();
        this.academie = blankToNull(profile.academie());
        this.uai = UaiCode.read(profile.uai()).map(UaiCode::value).orElse(null);
        this.bio = profile.bio();
        this.publicProfile = profile.publicProfile();
        replace(disciplines, profile.disciplines());
        replace(levels, profile.levels());
        proveAcademie(academieOfAddress);
    }

    void speak(Locale language) {
        this.locale = language.getLanguage();
    }

    void suspend() {
        this.state = MemberState.SUSPENDED;
    }

    /** Back to what the member was: somebody whose address was never proved still has to, and who was leaving leaves. */
    void reinstate() {
        if (leavesAt != null) {
            this.state = MemberState.LEAVING;
            return;
        }
        this.state = confirmedAt == null ? MemberState.UNCONFIRMED : MemberState.ACTIVE;
    }

    /**
     * Out from now on, and to be erased at that moment.
     *
     * @param wishes what becomes of what was given to others
     */
    void leave(Instant at, LastWishes wishes) {
        this.state = MemberState.LEAVING;
        this.leavesAt = at.atOffset(ZoneOffset.UTC);
        this.credited = wishes.credited();
        this.writingsStay = wishes.writings();
    }

    /** Came back in time. */
    void stay() {
        this.state = MemberState.ACTIVE;
        this.leavesAt = null;
        this.credited = true;
        this.writingsStay = true;
    }

    /** A number from now on, and a name where it signs what was published; the address is free for another account. */
    void erase() {
        this.state = MemberState.LEFT;
        this.email = EmailAddress.ofNobody();
        this.name = credited ? name : "";
        this.passwordHash = null;
        this.locale = Locale.FRENCH.getLanguage();
        this.schoolRole = null;
        this.academie = null;
        this.academieProvedUntil = null;
        this.affiliationAcademie = null;
        this.affiliationUntil = null;
        this.uai = null;
        this.bio = "";
        this.publicProfile = false;
        this.confirmedAt = null;
        roles.clear();
        disciplines.clear();
        levels.clear();
    }

    /** Exactly these roles; a member always stays a member. */
    void hold(Set<Role> granted) {
        var wanted = EnumSet.of(Role.MEMBER);
        wanted.addAll(granted);
        roles.retainAll(wanted);
        roles.addAll(wanted);
    }

    /** A year from the day an address of the chosen académie was proved: the account's, or another one. */
    private void proveAcademie(Optional<String> academieOfAddress) {
        var byAddress = Optional.ofNullable(confirmedAt)
                .filter(at ->
                        academieOfAddress.filter(code -> code.equals(academie)).isPresent())
                .map(at -> at.toInstant().atZone(Viewer.PARIS).toLocalDate().plusYears(1));
        var byAnother = Optional.ofNullable(affiliationUntil).filter(until -> affiliationAcademie.equals(academie));
        this.academieProvedUntil = Stream.of(byAddress, byAnother)
                .flatMap(Optional::stream)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    private static void replace(Set<String> codes, Set<String> wanted) {
        codes.retainAll(wanted);
        codes.addAll(wanted);
    }

    private static String blankToNull(String text) {
        return Text.isBlank(text) ? null : text;
    }

    MemberId id() {
        return new MemberId(id);
    }

    EmailAddress email() {
        return email;
    }

    String name() {
        return name;
    }

    Optional<String> passwordHash() {
        return Optional.ofNullable(passwordHash);
    }

    MemberState state() {
        return state;
    }

    Locale locale() {
        return Locale.forLanguageTag(locale);
    }

    Optional<SchoolRole> schoolRole() {
        return Optional.ofNullable(schoolRole);
    }

    Optional<String> academie() {
        return Optional.ofNullable(academie);
    }

    /** The day after which the affiliation has to be proved again. */
    Optional<LocalDate> academieProvedUntil() {
        return Optional.ofNullable(academieProvedUntil);
    }

    Optional<UaiCode> uai() {
        return Optional.ofNullable(uai).map(UaiCode::new);
    }

    String bio() {
        return bio;
    }

    /** Whether anyone may read the profile. */
    void show(boolean toEveryone) {
        publicProfile = toEveryone;
    }

    boolean hasPublicProfile() {
        return publicProfile;
    }

    /** When a member who is leaving will be erased. */
    Optional<Instant> leavesAt() {
        return Optional.ofNullable(leavesAt).map(OffsetDateTime::toInstant);
    }

    /** Whether the name stays on what was published when the member leaves. */
    boolean isCredited() {
        return credited;
    }

    Instant createdAt() {
        return createdAt.toInstant();
    }

    Set<Role> roles() {
        return Set.copyOf(roles);
    }

    Set<String> disciplines() {
        return Set.copyOf(disciplines);
    }

    Set<String> levels() {
        return Set.copyOf(levels);
    }
}
