package org.essaim.shared.files;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Predicate;
import org.essaim.shared.settings.S3Bucket;
import software.amazon.awssdk.services.s3.model.S3Object;

/** Files in a bucket. */
final class S3FileStore implements FileStore {

    private final S3Objects objects;

    /** Nothing is asked of the bucket yet. */
    S3FileStore(S3Bucket bucket, Duration patience) {
        objects = new S3Objects(bucket, patience);
    }

    @Override
    public Written write(InputStream content, long limit, Inspection inspection) throws IOException {
        var name = FileKey.newName();
        var receipt = objects.put(FileKey.path(name), content, limit, inspection);
        return new Written(name, receipt.size(), receipt.sha256());
    }

    @Override
    public InputStream read(String name) throws IOException {
        return objects.get(FileKey.path(name));
    }

    @Override
    public void delete(String name) throws IOException {
        objects.delete(FileKey.path(name));
    }

    @Override
    public int sweep(Instant before, Predicate<String> known) throws IOException {
        var orphans =
                objects.list(all -> all.filter(object -> object.lastModified().isBefore(before))
                        .map(S3Object::key)
                        .filter(FileKey::isPath)
                        .filter(key -> !known.test(FileKey.nameIn(key)))
                        .toList());
        for (var key : orphans) {
            objects.delete(key);
        }
        return orphans.size();
    }

    @Override
    public void close() {
        objects.close();
    }
}
