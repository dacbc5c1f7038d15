package org.essaim.search.elasticsearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.elastic.clients.util.BinaryData;
import co.elastic.clients.util.ContentType;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.essaim.search.DocumentKey;
import org.essaim.search.SearchEngineException;
import org.essaim.search.elasticsearch.BulkWriter.Entry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which responses of the cluster are an acknowledgement. */
class BulkWriterTest {
    private static final String OVERLOAD = "429 es_rejected_execution_exception";
    private static final String FULL_DISK = "429 cluster_block_exception";
    private static final String NEWER = "409 version_conflict_engine_exception";
    private static final String GONE = "404 index_not_found_exception";
    private static final String IMPOSSIBLE = "400 document_parsing_exception";
    private static final String DONE = "200 ";

    private StubCluster stub;
    private Connection connection;
    private BulkWriter writer;

    @BeforeEach
    void open() throws IOException {
        stub = StubCluster.open();
        connection = new Connection(stub.cluster());
        writer = new BulkWriter(connection);
    }

    @AfterEach
    void close() {
        connection.close();
        stub.close();
    }

    @Test
    void acknowledgedOrOutdatedWritesAreNotSentAgain() {
        stub.willAnswer(answer(DONE, NEWER));
        write(entry("1"), entry("2"));
        assertThat(stub.asked()).hasSize(1);
    }

    @Test
    void onlyTemporarilyRefusedWritesAreSentAgain() {
        stub.willAnswer(answer(DONE, OVERLOAD, DONE));
        stub.willAnswer(answer(OVERLOAD));
        stub.willAnswer(answer(DONE));
        write(entry("1"), entry("2"), entry("3"));
        assertThat(stub.asked()).hasSize(3);
        assertThat(stub.asked().get(2).body()).contains("SCENARIO:2").doesNotContain("SCENARIO:1", "SCENARIO:3");
    }

    @Test
    void writesThatBelongTogetherAreSentAgainTogether() {
        stub.willAnswer(answer(DONE, OVERLOAD, DONE));
        stub.willAnswer(answer(DONE, DONE));
        write(entry("1").and(entry("one-again")), entry("2"));
        assertThat(stub.asked().get(1).body())
                .contains("SCENARIO:1", "SCENARIO:one-again")
                .doesNotContain("SCENARIO:2");
    }

    @Test
    void aLastingOverloadIsReported() {
        for (int i = 0; i < 5; i++) {
            stub.willAnswer(answer(OVERLOAD));
        }
        assertThatThrownBy(() -> write(entry("1"))).isInstanceOf(SearchEngineException.class);
        assertThat(stub.asked()).hasSize(5);
    }

    @Test
    void aFullDiskIsReportedAtOnce() {
        stub.willAnswer(answer(DONE, FULL_DISK));
        assertThatThrownBy(() -> write(entry("1"), entry("2")))
                .isInstanceOf(SearchEngineException.class)
                .hasMessageContaining("SCENARIO:2");
        assertThat(stub.asked()).hasSize(1);
    }

    @Test
    void aMissingIndexIsToleratedOnlyWhereHarmless() {
        stub.willAnswer(answer(GONE));
        writer.write(List.of(entry("1")), item -> item.index().equals("alias"));
        stub.willAnswer(answer(GONE));
        assertThatThrownBy(() -> write(entry("1"))).isInstanceOf(IndexGoneException.class);
    }

    @Test
    void aPermanentlyRefusedDocumentIsNamed() {
        stub.willAnswer(answer(DONE, IMPOSSIBLE));
        assertThatThrownBy(() -> write(entry("1"), entry("2")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("SCENARIO:2");
    }

    @Test
    void largeBatchesAreSentInParts() {
        String large = "x".repeat(1_500_000);
        stub.willAnswer(answer(DONE));
        stub.willAnswer(answer(DONE));
        write(entry("1", large), entry("2", large));
        assertThat(stub.asked()).hasSize(2);
    }

    private void write(Entry... entries) {
        writer.write(List.of(entries), item -> false);
    }

    private static Entry entry(String id) {
        return entry(id, "");
    }

    private static Entry entry(String id, String title) {
        byte[] json = ("{\"title\":\"" + title + "\"}").getBytes(StandardCharsets.UTF_8);
        return Entries.put(
                "alias", new DocumentKey("SCENARIO", id), 1, BinaryData.of(json, ContentType.APPLICATION_JSON));
    }

    /** Items in order, numbered from 1. */
    private static String answer(String... results) {
        int[] number = {0};
        String items = Arrays.stream(results)
                .map(result -> item(++number[0], result.split(" ", 2)))
                .collect(Collectors.joining(","));
        return "{\"took\":1,\"errors\":true,\"items\":[" + items + "]}";
    }

    private static String item(int number, String... result) {
        String error = result[1].isEmpty() ? "" : ",\"error\":{\"type\":\"" + result[1] + "\",\"reason\":\"so\"}";
        return "{\"index\":{\"_index\":\"alias\",\"_id\":\"SCENARIO:" + number + "\",\"status\":" + result[0] + error
                + "}}";
    }
}
