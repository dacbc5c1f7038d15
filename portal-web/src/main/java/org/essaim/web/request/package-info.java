/**
 * What happens to every request before anything reads it: the id that its log lines carry, its trace,
 * and whether this node still takes any.
 */
package org.essaim.web.request;
