/**
 * Finding things: the one search box over everything, and the queue of changes that keeps the index true.
 *
 * <p>A use case saves and calls {@link org.essaim.discovery.IndexQueue#changed} in the same transaction; the worker asks
 * that kind's {@link org.essaim.discovery.DocumentSource} what the index should hold, and deletes the row only when
 * the engine has it. Every document carries who may see it, and every query filters by the viewer.
 */
package org.essaim.discovery;
