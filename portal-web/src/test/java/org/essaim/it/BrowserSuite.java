package org.essaim.it;

import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/** The integration tests that open a browser: half of the time of all. */
@Suite
@SelectPackages("org.essaim.it.browser")
@IncludeClassNamePatterns(".*IT")
class BrowserSuite {}
