package org.essaim.moderation;

/** Whether reports were right. */
public enum Verdict {
    ACCEPT,
    REJECT
}
