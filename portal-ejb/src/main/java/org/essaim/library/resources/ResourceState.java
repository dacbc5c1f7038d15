package org.essaim.library.resources;

/** Who sees a resource: its owner, everyone, nobody any more. */
public enum ResourceState {
    DRAFT,
    PUBLISHED,
    WITHDRAWN
}
