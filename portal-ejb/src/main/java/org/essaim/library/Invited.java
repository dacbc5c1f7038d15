package org.essaim.library;

/**
 * Who was invited to write a draft too.
 *
 * @param invitation its number, to take it back
 * @param name empty for a member without a public page, whose name is theirs to show
 * @param declined whether they said no
 */
public record Invited(long invitation, String name, boolean declined) {}
