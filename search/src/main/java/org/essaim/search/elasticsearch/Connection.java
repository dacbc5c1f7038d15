package org.essaim.search.elasticsearch;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.json.JsonpMapper;
import co.elastic.clients.json.jsonb.JsonbJsonpMapper;
import co.elastic.clients.transport.TransportUtils;
import co.elastic.clients.transport.instrumentation.NoopInstrumentation;
import co.elastic.clients.transport.rest_client.RestClientOptions;
import co.elastic.clients.transport.rest_client.RestClientTransport;
import java.io.IOException;
import java.time.Duration;
import javax.net.ssl.SSLContext;
import org.apache.http.Header;
import org.apache.http.HttpHost;
import org.apache.http.client.config.RequestConfig;
import org.apache.http.message.BasicHeader;
import org.elasticsearch.client.RequestOptions;
import org.elasticsearch.client.ResponseException;
import org.elasticsearch.client.RestClient;
import org.essaim.search.SearchEngineException;

/** The client in three tempers, and its two kinds of failure made one. */
final class Connection implements AutoCloseable {
    private static final Duration WRITING = Duration.ofSeconds(10);
    private static final Duration KEEPING = Duration.ofSeconds(60);
    private static final int CONNECTIONS = 40;
    private static final int NOT_FOUND = 404;

    private final ElasticsearchCluster cluster;
    private final RestClient http;
    private final RestClientTransport transport;
    private final ElasticsearchClient reading;
    private final ElasticsearchClient writing;
    private final ElasticsearchClient keeping;

    private volatile boolean closed;

    Connection(ElasticsearchCluster cluster) {
        this.cluster = cluster;
        this.http = http(cluster);
        this.transport = new RestClientTransport(http, new JsonbJsonpMapper(), null, NoopInstrumentation.INSTANCE);
        this.reading = client(cluster.answer());
        this.writing = client(WRITING);
        this.keeping = client(KEEPING);
    }

    private static RestClient http(ElasticsearchCluster cluster) {
        var hosts = cluster.hosts().stream()
                .map(host -> new HttpHost(host.getHost(), host.getPort(), host.getScheme()))
                .toArray(HttpHost[]::new);
        var builder = RestClient.builder(hosts).setHttpClientConfigCallback(client -> {
            client.setMaxConnTotal(CONNECTIONS * hosts.length).setMaxConnPerRoute(CONNECTIONS);
            client.setThreadFactory(Connection::thread);
            cluster.authority().ifPresent(certificate -> client.setSSLContext(trusting(certificate)));
            return client;
        });
        cluster.authorization()
                .ifPresent(value -> builder.setDefaultHeaders(new Header[] {new BasicHeader("Authorization", value)}));
        return builder.build();
    }

    private static SSLContext trusting(java.nio.file.Path certificate) {
        try {
            return TransportUtils.sslContextFromHttpCaCrt(certificate.toFile());
        } catch (IOException e) {
            throw new SearchEngineException("cannot read the certificate " + certificate, e);
        }
    }

    private static Thread thread(Runnable task) {
        var thread = new Thread(task, "search-http");
        thread.setDaemon(true);
        return thread;
    }

    private ElasticsearchClient client(Duration answer) {
        var config = RequestConfig.custom()
                .setConnectTimeout((int) cluster.connect().toMillis())
                .setConnectionRequestTimeout((int) cluster.connect().toMillis())
                .setSocketTimeout((int) answer.toMillis())
                .build();
        var options =
                RequestOptions.DEFAULT.toBuilder().setRequestConfig(config).build();
        return new ElasticsearchClient(transport, new RestClientOptions(options, false));
    }

    JsonpMapper mapper() {
        return transport.jsonpMapper();
    }

    /** What is asked of the client. */
    interface Call<T> {
        T on(ElasticsearchClient client) throws IOException;
    }

    /** For readers: a late response is none. */
    <T> T read(String what, Call<T> call) {
        return ask(what, reading, call);
    }

    /** For writers, who can wait. */
    <T> T write(String what, Call<T> call) {
        return ask(what, writing, call);
    }

    /** For what concerns a whole index. */
    <T> T keep(String what, Call<T> call) {
        return ask(what, keeping, call);
    }

    private <T> T ask(String what, ElasticsearchClient client, Call<T> call) {
        if (closed) {
            throw new SearchEngineException("the search index is closed");
        }
        try {
            return call.on(client);
        } catch (ElasticsearchException | IOException e) {
            String message = "cannot " + what + ": " + cluster + ": " + e.getMessage();
            throw isAbsence(e) ? new IndexGoneException(message, e) : new SearchEngineException(message, e);
        }
    }

    /** Answers come as either of the client's two kinds. */
    private static boolean isAbsence(Exception cause) {
        return cause instanceof ElasticsearchException answer && answer.status() == NOT_FOUND
                || cause instanceof ResponseException raw
                        && raw.getResponse().getStatusLine().getStatusCode() == NOT_FOUND;
    }

    @Override
    public void close() {
        closed = true;
        try {
            transport.close();
        } catch (IOException e) {
            throw new SearchEngineException("the connection did not close well", e);
        }
    }
}
