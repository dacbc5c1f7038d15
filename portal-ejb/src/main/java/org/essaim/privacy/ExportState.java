package org.essaim.privacy;

/** How far the file with all that is held on a member is. */
public enum ExportState {
    QUEUED,
    RUNNING,
    READY,
    FAILED
}
