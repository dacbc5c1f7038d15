package org.essaim.web.files;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
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
     * @param mayWrite refuses who may not change the thing with this number; is not asked where the address names none
     */
    public List<UploadAddress> at(LongConsumer mayWrite, Route... routes) {
        return Stream.of(routes)
                .map(route ->
                        new UploadAddress(route, settings.maxUpload(), (thing, bytes) -> admit(thing, bytes, mayWrite)))
                .toList();
    }

    private void admit(Optional<Long> thing, long bytes, LongConsumer mayWrite) {
        quota.requireTurn();
        thing.ifPresent(mayWrite::accept);
        if (bytes > 0) {
            quota.requireRoom(bytes);
        }
    }
}
