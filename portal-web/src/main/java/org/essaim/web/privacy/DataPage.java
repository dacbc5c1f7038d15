package org.essaim.web.privacy;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.essaim.privacy.DataExport;
import org.essaim.privacy.ExportState;
import org.essaim.privacy.ExportView;
import org.essaim.privacy.HeldData;
import org.essaim.privacy.HeldKind;
import org.essaim.web.forms.FormErrors;
import org.essaim.web.routes.PageResponse;
import org.essaim.web.tags.Notices;

/** All that is held on the member, to be seen and to be taken along. */
@Named
@RequestScoped
public class DataPage {

    /** What one capability holds; never empty. */
    public record Group(String capability, List<HeldKind> kinds) {}

    @Inject
    private HeldData held;

    @Inject
    private DataExport exports;

    @Inject
    private FormErrors errors;

    @Inject
    private Notices notices;

    @Inject
    private PageResponse response;

    private List<Group> groups;
    private ExportView export;

    /** View action. */
    public void open() {
        var byCapability = new LinkedHashMap<String, List<HeldKind>>();
        held.kinds().stream().filter(kind -> kind.count() > 0).forEach(kind -> byCapability
                .computeIfAbsent(kind.capability(), any -> new ArrayList<>())
                .add(kind));
        groups = byCapability.entrySet().stream()
                .map(each -> new Group(each.getKey(), List.copyOf(each.getValue())))
                .toList();
        export = exports.mine().orElse(null);
    }

    public void ask() {
        errors.attempt(() -> {
            exports.ask();
            notices.done("privacy.export.asked");
            response.redirect("/compte/donnees#export");
        });
        groups = null;
    }

    public List<Group> getGroups() {
        if (groups == null) {
            open();
        }
        return groups;
    }

    /** The file that was asked for, or null. */
    public ExportView getExport() {
        getGroups();
        return export;
    }

    public boolean isGoingOn() {
        return getExport() != null && export.isGoingOn();
    }

    public boolean isReady() {
        return getExport() != null && export.state() == ExportState.READY;
    }

    public boolean isFailed() {
        return getExport() != null && export.state() == ExportState.FAILED;
    }
}
