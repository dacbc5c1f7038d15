package org.essaim.web.attestations;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.essaim.attestations.AttestationCheck;
import org.essaim.attestations.AttestationCode;
import org.essaim.attestations.AttestationView;
import org.essaim.shared.problem.BusinessException;
import org.essaim.shared.problem.InvalidException;
import org.essaim.shared.problem.NotFoundException;
import org.essaim.shared.settings.Setting;
import org.essaim.shared.settings.Settings;
import org.essaim.web.forms.FormErrors;
import org.essaim.web.routes.PageResponse;
import org.omnifaces.cdi.Param;

/** What a code stands for. */
@Named
@RequestScoped
public class AttestationPage {

    @Inject
    private AttestationCheck check;

    @Inject
    private FormErrors errors;

    @Inject
    private PageResponse response;

    @Inject
    private Settings settings;

    @Inject
    @Param
    private String code;

    private AttestationView view;

    /** View action of the page with the field: leads to the page of a code that is one. */
    public void look() {
        if (code == null || code.isBlank()) {
            return;
        }
        try {
            var read = AttestationCode.read(code)
                    .orElseThrow(() -> new InvalidException("code", "attestations.problem.typing"));
            if (check.find(read, address()).isEmpty()) {
                throw new InvalidException("code", "attestations.problem.nobody");
            }
            response.redirect(read.path());
        } catch (BusinessException e) {
            errors.add(e);
        }
    }

    /** View action of the page of one: its address may be typed as codes are. */
    public void open() {
        view = AttestationCode.read(code == null ? "" : code)
                .flatMap(read -> check.find(read, address()))
                .orElseThrow(() -> new NotFoundException("attestations.problem.nobody"));
    }

    /** As the filters gave it on: the request that CDI injects came from the proxy. */
    private static String address() {
        var request = (HttpServletRequest)
                FacesContext.getCurrentInstance().getExternalContext().getRequest();
        return request.getRemoteAddr();
    }

    public AttestationView getView() {
        return view;
    }

    /** As it was typed. */
    public String getCode() {
        return code;
    }

    /** Who issued it. */
    public String getIssuer() {
        return settings.text(Setting.ASSOCIATION_NAME);
    }

    public String getIssuerFacts() {
        return settings.text(Setting.ASSOCIATION_IDENTIFIERS);
    }
}
