package org.essaim.search.elasticsearch;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Where a cluster is and how to be let in.
 *
 * @param hosts one node or several, {@code http} or {@code https}; the next one is used when one does not respond
 * @param authorization the value of the header of that name; see {@link #basic} and {@link #apiKey}
 * @param authority the certificate of the authority that signed the nodes' certificates, as PEM; that of Java when
 *     empty
 * @param prefix what the names of indexes and aliases begin with
 * @param connect how long a connection may take
 * @param answer how long the response to a reader may take
 */
public record ElasticsearchCluster(
        List<URI> hosts,
        Optional<String> authorization,
        Optional<Path> authority,
        String prefix,
        Duration connect,
        Duration answer) {
    private static final Duration CONNECT = Duration.ofMillis(500);
    private static final Duration ANSWER = Duration.ofSeconds(2);

    /** Checks the hosts; {@link IllegalArgumentException} for none. */
    public ElasticsearchCluster {
        hosts = List.copyOf(hosts);
        if (hosts.isEmpty()) {
            throw new IllegalArgumentException("hosts: one at least");
        }
    }

    /** A cluster that asks for nothing, with indexes called {@code essaim-…}. */
    public static ElasticsearchCluster at(List<URI> hosts) {
        return new ElasticsearchCluster(hosts, Optional.empty(), Optional.empty(), "essaim", CONNECT, ANSWER);
    }

    /** With this user. */
    public ElasticsearchCluster basic(String user, String password) {
        String pair = user + ':' + password;
        return authorized("Basic "
                + java.util.Base64.getEncoder().encodeToString(pair.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    }

    /** With this key, encoded as the cluster gave it. */
    public ElasticsearchCluster apiKey(String key) {
        return authorized("ApiKey " + key);
    }

    private ElasticsearchCluster authorized(String header) {
        return new ElasticsearchCluster(hosts, Optional.of(header), authority, prefix, connect, answer);
    }

    /** Trusts what this authority signed. */
    public ElasticsearchCluster trusting(Path certificate) {
        return new ElasticsearchCluster(hosts, authorization, Optional.of(certificate), prefix, connect, answer);
    }

    /** With other names. */
    public ElasticsearchCluster named(String otherPrefix) {
        return new ElasticsearchCluster(hosts, authorization, authority, otherPrefix, connect, answer);
    }

    /** Tells where, and never by which secret. */
    @Override
    public String toString() {
        return "Elasticsearch at " + hosts;
    }
}
