package org.essaim.web.library.editing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.essaim.files.UploadQuota;
import org.essaim.library.content.ResourceId;
import org.essaim.library.imports.Imports;
import org.essaim.library.resources.ResourceEditing;
import org.essaim.shared.settings.Settings;
import org.essaim.shared.text.Digits;
import org.essaim.web.uploads.UploadAddress;
import org.essaim.web.uploads.Uploads;

/** The file of a resource, and resources in bulk. */
@ApplicationScoped
class EditingUploads implements Uploads {

    @Inject
    private ResourceEditing editing;

    @Inject
    private Imports imports;

    @Inject
    private UploadQuota quota;

    @Inject
    private Settings settings;

    @Override
    public List<UploadAddress> addresses() {
        return List.of(
                new UploadAddress(EditingRoutes.NEW_RESOURCE, settings.maxUpload(), this::admitFile),
                new UploadAddress(EditingRoutes.RESOURCE, settings.maxUpload(), this::admitFile),
                new UploadAddress(EditingRoutes.IMPORTS, settings.maxImport(), this::admitImport));
    }

    private void admitFile(Map<String, String> values, long bytes) {
        editing.requireEditor(
                Optional.ofNullable(values.get("id")).map(Digits::orNone).map(ResourceId::new));
        if (bytes > 0) {
            quota.requireRoom(bytes);
        }
    }

    private void admitImport(Map<String, String> values, long bytes) {
        imports.requireImporter();
        quota.requireTurn();
    }
}
