/**
 * Starts the portal on one machine with nothing else installed: PostgreSQL unless another is named, then Payara Micro
 * in the same JVM; stops both in order. Whatever prevents a start is reported in one line, with a non-zero exit.
 */
package org.essaim.launcher;
