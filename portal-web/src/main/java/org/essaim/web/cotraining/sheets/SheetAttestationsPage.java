package org.essaim.web.cotraining.sheets;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.essaim.attestations.AttestationId;
import org.essaim.attestations.HeldAttestation;
import org.essaim.cotraining.CoTrainingAgenda;
import org.essaim.cotraining.CoTrainingLine;
import org.essaim.cotraining.sheets.SheetAttestations;
import org.essaim.shared.lists.Page;
import org.essaim.shared.text.Digits;
import org.essaim.web.forms.FormErrors;
import org.essaim.web.lists.ListAddress;
import org.essaim.web.lists.Lists;
import org.essaim.web.routes.PageResponse;
import org.essaim.web.tags.Notices;
import org.essaim.web.words.Texts;

/** Attestations of a co-training, for who coordinates its network: listed, as a file, and one of them revoked. */
@Named
@RequestScoped
public class SheetAttestationsPage {

    @Inject
    private SheetAttestations attestations;

    @Inject
    private CoTrainingAgenda agenda;

    @Inject
    private SheetHere here;

    @Inject
    private Lists lists;

    @Inject
    private FormErrors errors;

    @Inject
    private Notices notices;

    @Inject
    private PageResponse response;

    @Inject
    private Texts texts;

    private ListAddress address;
    private List<HeldAttestation> held;
    private CoTrainingLine line;
    private String attestation;
    private String reason;

    /** View action. */
    public void open() {
        getHeld();
        line = agenda.coTraining(here.coTraining()).line();
        address = lists.read(path());
        if (address.isCsv()) {
            lists.answerCsv(
                    "attestations",
                    headings(),
                    slice ->
                            new Page<>(getHeld(), getHeld().size(), 0, getHeld().size() + 1),
                    this::cells);
        }
    }

    private String path() {
        return "/co-formations/" + here.coTraining() + "/attestations";
    }

    private List<String> headings() {
        return List.of(
                texts.of("cotraining.attestations.number"),
                texts.of("cotraining.attestations.holder"),
                texts.of("cotraining.attestations.nature"),
                texts.of("cotraining.attestations.minutes"),
                texts.of("cotraining.attestations.state"),
                texts.of("cotraining.attestations.academie"),
                texts.of("cotraining.attestations.school"));
    }

    private List<?> cells(HeldAttestation each) {
        return List.of(
                each.view().reference(),
                each.view().holder(),
                texts.name("attestations", each.view().nature()),
                each.view().minutes(),
                texts.name("attestations", each.view().state()),
                each.academie(),
                each.uai());
    }

    public void revoke() {
        var id = Digits.read(attestation).stream()
                .mapToObj(AttestationId::new)
                .findFirst()
                .orElse(null);
        if (id == null) {
            errors.add("attestation", texts.of("cotraining.problem.missing"));
        } else if (errors.attempt(() -> attestations.revoke(here.coTraining(), id, reason))) {
            notices.done("cotraining.done.revoked");
            response.redirect(path());
        }
    }

    public ListAddress getAddress() {
        return address;
    }

    /** Needed before a form is decoded as well. */
    public List<HeldAttestation> getHeld() {
        if (held == null) {
            held = attestations.list(here.coTraining());
        }
        return held;
    }

    /** Those that count, which can be revoked. */
    public List<HeldAttestation> getValid() {
        return getHeld().stream().filter(each -> each.view().isValid()).toList();
    }

    public CoTrainingLine getLine() {
        return line;
    }

    public int getLongestReason() {
        return SheetAttestations.LONGEST_REASON;
    }

    public String getAttestation() {
        return attestation;
    }

    public void setAttestation(String attestation) {
        this.attestation = attestation;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
