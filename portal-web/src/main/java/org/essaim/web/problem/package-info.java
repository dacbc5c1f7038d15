/** What went wrong, told to programs as RFC 9457 problems and to people in their language. */
package org.essaim.web.problem;
