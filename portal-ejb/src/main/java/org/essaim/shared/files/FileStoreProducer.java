package org.essaim.shared.files;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import org.essaim.shared.settings.Settings;

/** The store that the settings ask for: the folder {@code files} of the data, or a bucket. */
@ApplicationScoped
class FileStoreProducer {

    @Inject
    private Settings settings;

    @Produces
    @ApplicationScoped
    FileStore open() {
        var bucket = settings.filesBucket();
        return bucket.isPresent()
                ? new S3FileStore(bucket.get(), S3Objects.PATIENCE)
                : new FolderFileStore(settings.data().resolve("files"));
    }

    void close(@Disposes FileStore store) {
        store.close();
    }
}
