package org.essaim.it;

import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/** The integration tests that speak HTTP, or run inside of the server. */
@Suite
@SelectPackages({"org.essaim.it.http", "org.essaim.it.inside"})
@IncludeClassNamePatterns(".*IT")
class ServerSuite {}
