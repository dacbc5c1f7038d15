package org.essaim.discovery;

import org.essaim.search.elasticsearch.ElasticsearchServer;
import org.essaim.testing.DomainTest;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** On a real Elasticsearch. */
@EnabledIfSystemProperty(named = ElasticsearchServer.ZIP, matches = ".+")
@DomainTest(demo = true, elasticsearch = true)
class DemoQuestionsOnElasticsearchIT extends DemoQuestions {}
