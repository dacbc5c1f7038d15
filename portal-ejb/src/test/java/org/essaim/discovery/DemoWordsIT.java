package org.essaim.discovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.essaim.search.SearchDocument;
import org.essaim.search.words.Analyzers;
import org.essaim.shared.viewer.Audience;
import org.essaim.testing.DomainTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every word of the demo community, asked. */
@DomainTest(demo = true)
class DemoWordsIT {

    private static final Duration SOON = Duration.ofMinutes(3);

    @Inject
    private SiteSearch search;

    @Inject
    private DocumentSources sources;

    private List<String> words;

    @BeforeEach
    void readWords() throws IOException {
        var all = new TreeSet<String>();
        var visible = 0L;
        for (var kind : search.kinds()) {
            for (var document : sources.documents(kind, sources.idsAfter(kind, 0, 1_000), 1)) {
                if (document.audience().contains(Audience.EVERYONE)) {
                    addWords(all, document);
                    visible++;
                }
            }
        }
        words = List.copyOf(all);
        var expected = visible;
        await().atMost(SOON).until(() -> total("") == expected);
    }

    @Test
    void noWordOfADocumentFindsNothing() {
        assertThat(words).hasSizeGreaterThan(3_000);
        assertThat(words).filteredOn(word -> total(word) == 0).isEmpty();
    }

    @Test
    void noTwoWordsOfDocumentsFindNothing() {
        var shuffled = new ArrayList<>(words);
        Collections.shuffle(shuffled, new Random(7));
        var pairs = new ArrayList<String>();
        for (var i = 0; i < words.size(); i++) {
            pairs.add(words.get(i) + " " + shuffled.get(i));
        }
        assertThat(pairs).filteredOn(pair -> total(pair) == 0).isEmpty();
    }

    /** As typed: a likely spelling that is searched instead would hide a word that is not found. */
    private long total(String text) {
        return search.search(new SearchRequest(text, true, Map.of(), false, SearchOrder.RELEVANCE, 0, 1))
                .total();
    }

    private static void addWords(TreeSet<String> words, SearchDocument document) throws IOException {
        var texts = new ArrayList<>(List.of(document.title(), document.summary(), document.text()));
        texts.addAll(document.keywords());
        texts.addAll(document.authors());
        for (var text : texts) {
            try (var stream = Analyzers.SPELLING.tokenStream("text", text)) {
                var term = stream.addAttribute(CharTermAttribute.class);
                stream.reset();
                while (stream.incrementToken()) {
                    var pair = term.toString();
                    words.add(pair.substring(pair.indexOf(Analyzers.SEPARATOR) + 1));
                }
                stream.end();
            }
        }
    }
}
