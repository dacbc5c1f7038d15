package org.essaim.discovery;

import org.essaim.testing.DomainTest;

/** On the index in the process. */
@DomainTest(demo = true)
class DemoQuestionsIT extends DemoQuestions {}
