package org.essaim.moderation;

/** Whether reports were right. */
public enum Judgement {
    ACCEPT,
    REJECT
}
