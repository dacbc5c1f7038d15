package org.essaim.web.attestations;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.essaim.attestations.AttestationId;
import org.essaim.attestations.AttestationView;
import org.essaim.attestations.MyAttestations;
import org.essaim.shared.problem.InvalidException;
import org.essaim.shared.problem.NotFoundException;
import org.essaim.shared.text.Digits;
import org.essaim.shared.text.Text;
import org.essaim.web.documents.PdfPrinter;
import org.essaim.web.forms.FormErrors;
import org.essaim.web.routes.PageResponse;
import org.essaim.web.tags.Notices;
import org.omnifaces.cdi.Param;

/** A member's own attestations, by school year; and the correction of the name on one. */
@Named
@RequestScoped
public class MyAttestationsPage {

    /**
     * Those of one school year.
     *
     * @param name such as « 2026-2027 »
     * @param minutes of those that count
     */
    public record SchoolYear(String name, int minutes, List<AttestationView> attestations) {}

    @Inject
    private MyAttestations own;

    @Inject
    private FormErrors errors;

    @Inject
    private Notices notices;

    @Inject
    private PageResponse response;

    @Inject
    @Param
    private String id;

    private List<SchoolYear> years;
    private AttestationView one;
    private String name;

    /** The newest first. */
    public List<SchoolYear> getYears() {
        if (years == null) {
            years = own.mine().stream().collect(Collectors.groupingBy(AttestationView::schoolYear)).entrySet().stream()
                    .sorted((one, other) -> other.getKey().compareTo(one.getKey()))
                    .map(year -> year(year.getKey().getValue(), year.getValue()))
                    .toList();
        }
        return years;
    }

    private static SchoolYear year(int begins, List<AttestationView> attestations) {
        return new SchoolYear(
                begins + "-" + (begins + 1),
                attestations.stream()
                        .filter(AttestationView::isValid)
                        .mapToInt(AttestationView::minutes)
                        .sum(),
                attestations.stream()
                        .sorted(Comparator.comparing(AttestationView::firstDay).reversed())
                        .toList());
    }

    /** View action of the correction. */
    public void open() {
        one = own.one(id());
    }

    /** View action of the correction, as it is opened. */
    public void fill() {
        name = one.holder();
    }

    public void correct() {
        errors.attempt(() -> {
            requirePrintable();
            own.correctName(id(), name);
            notices.done("attestations.done.corrected");
            response.redirect(AttestationRoutes.MINE);
        });
    }

    /** The correction is the only one: nobody spends it on signs that the attestation could not show. */
    private void requirePrintable() {
        var signs = PdfPrinter.unprintable(Text.line(name));
        if (!signs.isEmpty()) {
            throw new InvalidException("name", "attestations.problem.signs", signs);
        }
    }

    private AttestationId id() {
        return new AttestationId(
                Digits.read(id).orElseThrow(() -> new NotFoundException("attestations.problem.unknown")));
    }

    public AttestationView getOne() {
        return one;
    }

    public int getLongestName() {
        return MyAttestations.LONGEST_NAME;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }
}
