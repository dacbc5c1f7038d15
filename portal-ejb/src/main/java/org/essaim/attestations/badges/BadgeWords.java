package org.essaim.attestations.badges;

/**
 * What a badge says in words.
 *
 * @param name what was done, in a few words
 * @param description of that, in a sentence that names nobody
 * @param criteria what everyone did who has the same, as Markdown
 * @param narrative what its holder did, with hours, days and place
 * @param check what the page is called on which anyone sees whether it counts
 */
public record BadgeWords(String name, String description, String criteria, String narrative, String check) {}
