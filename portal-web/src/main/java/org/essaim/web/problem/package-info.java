/** What went wrong: RFC 9457 problems for programs, sentences in their language for people. */
package org.essaim.web.problem;
