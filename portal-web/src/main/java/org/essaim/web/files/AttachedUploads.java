package org.essaim.web.files;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.essaim.files.UploadQuota;
import org.essaim.shared.settings.Settings;
import org.essaim.web.routes.Route;
import org.essaim.web.uploads.UploadAddress;

/** Addresses of forms that have the field for files. */
@ApplicationScoped
public class AttachedUploads {

    @Inject
    private UploadQuota quota;

    @Inject
    private Settings settings;

    /**
     * Files are received for who has a turn and room left, and may write there.
     *
     * @param mayWrite refuses who may not write at what the address names, such as {@code slug} and {@code id}
     */
    public List<UploadAddress> at(Consumer<Map<String, String>> mayWrite, Route... routes) {
        return Stream.of(routes)
                .map(route -> new UploadAddress(
                        route, settings.maxUpload(), (values, bytes) -> admit(values, bytes, mayWrite)))
                .toList();
    }

    private void admit(Map<String, String> values, long bytes, Consumer<Map<String, String>> mayWrite) {
        quota.requireTurn();
        mayWrite.accept(values);
        if (bytes > 0) {
            quota.requireRoom(bytes);
        }
    }
}
