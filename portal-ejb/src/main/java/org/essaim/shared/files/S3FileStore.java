package org.essaim.shared.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Predicate;
import org.essaim.shared.FileStore;
import org.essaim.shared.S3Bucket;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.retry.RetryMode;
import software.amazon.awssdk.http.urlconnection.ProxyConfiguration;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/**
 * Files in a bucket. What arrives waits in a temporary file until its size is known, so that an object is there whole or
 * not at all; a store that is away is an {@link IOException} after a bounded time.
 */
final class S3FileStore implements FileStore {

    private static final Duration CONNECTING = Duration.ofSeconds(2);

    /** Bytes a second that the slowest store takes that is still of use. */
    private static final long SLOWEST = 2 * 1024 * 1024;

    private final S3Bucket bucket;
    private final Duration patience;
    private final S3Client client;

    /**
     * Nothing is asked of the bucket yet.
     *
     * @param patience how long an answer may keep silent; it is asked for three times
     */
    S3FileStore(S3Bucket bucket, Duration patience) {
        this.bucket = bucket;
        this.patience = patience;
        this.client = S3Client.builder()
                .endpointOverride(bucket.endpoint())
                .region(Region.of(bucket.region()))
                .forcePathStyle(bucket.pathStyle())
                .credentialsProvider(
                        StaticCredentialsProvider.create(AwsBasicCredentials.create(bucket.key(), bucket.secret())))
                // Newer checksums and chunks are what stores other than Amazon's do not all understand.
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .serviceConfiguration(s3 -> s3.chunkedEncodingEnabled(false))
                // Nothing comes from files or variables that the machine has for other programs.
                .overrideConfiguration(all ->
                        all.defaultProfileFile(ProfileFile.aggregator().build()).retryStrategy(RetryMode.STANDARD))
                .httpClientBuilder(UrlConnectionHttpClient.builder()
                        .connectionTimeout(CONNECTING)
                        .socketTimeout(patience)
                        .proxyConfiguration(ProxyConfiguration.builder()
                                .useEnvironmentVariablesValues(false)
                                .build()))
                .build();
    }

    /** What is asked of the store. */
    private interface Request<T> {
        T send();
    }

    @Override
    public Written write(InputStream content, long limit) throws IOException {
        var name = FileKey.newName();
        var waiting = Files.createTempFile("essaim", ".upload");
        try {
            var receipt = Receipt.copy(content, waiting, limit, StandardOpenOption.TRUNCATE_EXISTING);
            var longest = patience.multipliedBy(4).plusSeconds(receipt.size() / SLOWEST);
            answer(() -> client.putObject(
                    put -> put.bucket(bucket.name())
                            .key(FileKey.path(name))
                            .overrideConfiguration(request -> request.apiCallTimeout(longest)),
                    waiting));
            return new Written(name, receipt.size(), receipt.sha256());
        } finally {
            Files.deleteIfExists(waiting);
        }
    }

    @Override
    public InputStream read(String name) throws IOException {
        var key = FileKey.path(name);
        try {
            return answer(
                    () -> client.getObject(get -> get.bucket(bucket.name()).key(key)));
        } catch (IOException e) {
            if (e.getCause() instanceof NoSuchKeyException) {
                var missing = new NoSuchFileException(name);
                missing.initCause(e);
                throw missing;
            }
            throw e;
        }
    }

    @Override
    public void delete(String name) throws IOException {
        remove(FileKey.path(name));
    }

    private void remove(String key) throws IOException {
        answer(() -> client.deleteObject(delete -> delete.bucket(bucket.name()).key(key)));
    }

    @Override
    public int sweep(Instant before, Predicate<String> known) throws IOException {
        var objects = answer(() -> client.listObjectsV2Paginator(list -> list.bucket(bucket.name())).contents().stream()
                .filter(object -> object.lastModified().isBefore(before))
                .map(object -> object.key())
                .filter(S3FileStore::isOurs)
                .filter(key -> !known.test(FileKey.nameIn(key)))
                .toList());
        for (var key : objects) {
            remove(key);
        }
        return objects.size();
    }

    /** A bucket may hold what others put there. */
    private static boolean isOurs(String key) {
        var name = FileKey.nameIn(key);
        return FileKey.isName(name) && key.equals(FileKey.path(name));
    }

    private <T> T answer(Request<T> request) throws IOException {
        try {
            return request.send();
        } catch (SdkException e) {
            throw new IOException("the store of files at " + bucket + ": " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
