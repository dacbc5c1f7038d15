package org.essaim.web.networks;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import org.essaim.networks.invitations.AddressFile;
import org.essaim.networks.invitations.InvitationLine;
import org.essaim.networks.invitations.InviteAddresses;
import org.essaim.networks.invitations.InviteReport;
import org.essaim.networks.invitations.InvitingAddresses;
import org.essaim.networks.invitations.MakeInvitation;
import org.essaim.networks.invitations.NetworkInvitations;
import org.essaim.shared.lists.Page;
import org.essaim.shared.problem.InvalidException;
import org.essaim.shared.settings.Settings;
import org.essaim.shared.text.Digits;
import org.essaim.web.forms.FormErrors;
import org.essaim.web.forms.Typed;
import org.essaim.web.lists.ListAddress;
import org.essaim.web.lists.Lists;
import org.essaim.web.routes.PageResponse;
import org.essaim.web.tags.Notices;
import org.essaim.web.words.Texts;

/** How people are invited into a network: by links that go round, and by letters to addresses. */
@Named
@RequestScoped
public class NetworkInvitationsPage {

    private static final int SIZE = 25;

    @Inject
    private NetworkInvitations invitations;

    @Inject
    private InvitingAddresses inviting;

    @Inject
    private NetworkHere here;

    @Inject
    private FormErrors errors;

    @Inject
    private Notices notices;

    @Inject
    private PageResponse response;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    @Inject
    private Lists lists;

    @Inject
    private Texts texts;

    private List<InvitationLine> lines;
    private ListAddress address;
    private Page<InvitationLine> written;
    private String label;
    private String days = "30";
    private String uses = "20";
    private String link;
    private String addresses;
    private InviteReport report;
    private Long invited;
    private Part file;

    /** View action. */
    public void open() {
        here.requireRunning();
        lists.isPast(getWritten(), getAddress());
    }

    /** The link is shown in the response to this alone. */
    public void make() {
        var command = new MakeInvitation(label, Typed.number(days), Typed.number(uses));
        if (errors.attempt(() -> link =
                settings.baseUrl() + NetworksRoutes.INVITATION + "?cle=" + invitations.make(here.id(), command))) {
            label = null;
        }
        lines = null;
    }

    /** The button names the link, since the list may have moved meanwhile. */
    public void revoke(String invitation) {
        errors.attempt(() -> {
            invitations.revoke(here.id(), Digits.orNone(invitation));
            notices.done("networks.done.revoked");
            response.redirect(here.path("/invitations"));
        });
        lines = null;
    }

    /** Puts the addresses of a file into the field, and says what would become of each. */
    public void read() {
        errors.attempt(() -> {
            here.requireRunning();
            if (file == null || file.getSize() == 0) {
                throw new InvalidException("file", "networks.problem.noAddresses");
            }
            try (var content = file.getInputStream()) {
                addresses = AddressFile.read(content.readNBytes(AddressFile.MOST_BYTES + 1));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            report = inviting.preview(here.id(), new InviteAddresses(addresses));
        });
    }

    /** What would become of each address, as a file. */
    public void download() {
        errors.attempt(() -> {
            var all =
                    inviting.preview(here.id(), new InviteAddresses(addresses)).lines();
            lists.answerCsv(
                    "invitations",
                    List.of(
                            texts.of("networks.invitations.line"),
                            texts.of("networks.invitations.address"),
                            texts.of("networks.invitations.fate")),
                    slice -> new Page<>(all, all.size(), 0, Math.max(1, all.size())),
                    line -> List.of(line.line(), line.typed(), texts.name("networks", line.fate())));
        });
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }

    public int getMostLines() {
        return AddressFile.MOST_LINES;
    }

    /** What would become of each address. */
    public void preview() {
        errors.attempt(() -> report = inviting.preview(here.id(), new InviteAddresses(addresses)));
    }

    /** Writes to those of the addresses that may be written to; the others stay in the field, and each is told why. */
    public void invite() {
        errors.attempt(() -> {
            var command = new InviteAddresses(addresses);
            var all = inviting.invite(here.id(), command);
            var others = all.others();
            invited = all.invited();
            written = null;
            if (others.lines().isEmpty()) {
                notices.done(invited == 1 ? "networks.done.invited.one" : "networks.done.invited.many", invited);
                response.redirect(here.path("/invitations"));
            }
            report = others;
            addresses = others.text();
        });
    }

    /** Read when it is asked for: a form that comes back runs no view action. */
    public List<InvitationLine> getLines() {
        if (lines == null) {
            lines = invitations.list(here.id());
        }
        return lines;
    }

    /** Letters that went to addresses. */
    public Page<InvitationLine> getWritten() {
        if (written == null) {
            written = invitations.written(here.id(), getAddress().slice(SIZE));
        }
        return written;
    }

    public ListAddress getAddress() {
        if (address == null) {
            address = lists.read(here.path("/invitations"));
        }
        return address;
    }

    /** What has become of the link in a letter. */
    public String fate(InvitationLine line) {
        if (line.isUsedUp()) {
            return "networks.invitations.entered";
        }
        return isRevocable(line) ? "networks.invitations.waits" : state(line);
    }

    public boolean isRevocable(InvitationLine line) {
        return line.isOffered(clock.instant());
    }

    /** What a link that lets nobody in any more is. */
    public String state(InvitationLine line) {
        if (line.isRevoked()) {
            return "networks.invitations.revoked";
        }
        if (line.isUsedUp()) {
            return "networks.invitations.usedUp";
        }
        return isRevocable(line) ? "networks.invitations.works" : "networks.invitations.ended";
    }

    /** Empty but in the response to its making. */
    public String getLink() {
        return link;
    }

    /** Null before somebody asked for it. */
    public InviteReport getReport() {
        return report;
    }

    /** How many letters have just left; null before that. */
    public Long getInvited() {
        return invited;
    }

    public Class<?> getMaking() {
        return MakeInvitation.class;
    }

    public Class<?> getInviting() {
        return InviteAddresses.class;
    }

    public String getLabel() {
        return label;
    }

    public void setLabel(String label) {
        this.label = label;
    }

    public String getDays() {
        return days;
    }

    public void setDays(String days) {
        this.days = days;
    }

    public String getUses() {
        return uses;
    }

    public void setUses(String uses) {
        this.uses = uses;
    }

    public String getAddresses() {
        return addresses;
    }

    public void setAddresses(String addresses) {
        this.addresses = addresses;
    }
}
