package org.essaim.web.desk;

/** A row that was chosen, maybe on another page: nothing but its key is known of it, and nothing is read for it. */
public record Chosen(String id) {}
