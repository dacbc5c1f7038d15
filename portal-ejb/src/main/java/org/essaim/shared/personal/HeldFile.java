package org.essaim.shared.personal;

/**
 * A file of somebody.
 *
 * @param name as people know it
 * @param stored its name in the file store
 */
public record HeldFile(String name, String stored) {}
