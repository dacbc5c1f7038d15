package org.essaim.shared.settings;

import java.net.URI;

/**
 * A bucket of a store that speaks S3, and who may write there.
 *
 * @param pathStyle whether the bucket stands in the path of an address rather than in its host
 */
public record S3Bucket(URI endpoint, String name, String region, String key, String secret, boolean pathStyle) {

    /** Without the secret. */
    @Override
    public String toString() {
        return endpoint + "/" + name;
    }
}
