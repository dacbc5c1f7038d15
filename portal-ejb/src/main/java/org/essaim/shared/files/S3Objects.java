package org.essaim.shared.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.function.Function;
import java.util.stream.Stream;
import org.essaim.shared.files.FileStore.Inspection;
import org.essaim.shared.settings.S3Bucket;
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
import software.amazon.awssdk.services.s3.model.S3Object;

/**
 * Objects of a bucket by their keys. What arrives waits in a temporary file until its size is known, so that an object
 * is there whole or not at all; a store that is unavailable is an {@link IOException} after a bounded time.
 */
final class S3Objects implements AutoCloseable {

    /** How long a response may pause; a request is sent three times. */
    static final Duration PATIENCE = Duration.ofSeconds(5);

    private static final Duration CONNECTING = Duration.ofSeconds(2);

    /** Bytes a second that the slowest store takes that is still of use. */
    private static final long SLOWEST = 2 * 1024 * 1024;

    private final S3Bucket bucket;
    private final Duration patience;
    private final S3Client client;

    /** Nothing is asked of the bucket yet. */
    S3Objects(S3Bucket bucket, Duration patience) {
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

    /** Keeps all bytes; nothing when there are more than {@code limit}. */
    Receipt put(String key, InputStream content, long limit) throws IOException {
        return put(key, content, limit, file -> {});
    }

    /** Keeps all bytes; nothing when there are more than {@code limit}, or when the inspection refuses them. */
    Receipt put(String key, InputStream content, long limit, Inspection inspection) throws IOException {
        var waiting = Files.createTempFile("essaim", ".upload");
        try {
            var receipt = Receipt.copy(content, waiting, limit, StandardOpenOption.TRUNCATE_EXISTING);
            inspection.inspect(waiting);
            var longest = patience.multipliedBy(4).plusSeconds(receipt.size() / SLOWEST);
            answer(
                    "written",
                    () -> client.putObject(
                            put -> put.bucket(bucket.name())
                                    .key(key)
                                    .overrideConfiguration(request -> request.apiCallTimeout(longest)),
                            waiting));
            return receipt;
        } finally {
            Files.deleteIfExists(waiting);
        }
    }

    /** The bytes; {@link NoSuchFileException} when there are none. */
    InputStream get(String key) throws IOException {
        try {
            return answer(
                    "read",
                    () -> client.getObject(get -> get.bucket(bucket.name()).key(key)));
        } catch (IOException e) {
            if (e.getCause() instanceof NoSuchKeyException) {
                var missing = new NoSuchFileException(key);
                missing.initCause(e);
                throw missing;
            }
            throw e;
        }
    }

    void delete(String key) throws IOException {
        answer(
                "deleted from",
                () -> client.deleteObject(delete -> delete.bucket(bucket.name()).key(key)));
    }

    /** What the reader makes of all objects, which come page by page as it asks for them. */
    <T> T list(Function<Stream<S3Object>, T> reader) throws IOException {
        return answer(
                "listed",
                () -> reader.apply(
                        client.listObjectsV2Paginator(list -> list.bucket(bucket.name())).contents().stream()));
    }

    private <T> T answer(String what, Request<T> request) throws IOException {
        try {
            return request.send();
        } catch (SdkException e) {
            throw new IOException("the store of files at " + bucket + " cannot be " + what + ": " + e.getMessage(), e);
        }
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return bucket.toString();
    }

    @Override
    public void close() {
        client.close();
    }
}
