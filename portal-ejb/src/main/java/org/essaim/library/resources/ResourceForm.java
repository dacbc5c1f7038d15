package org.essaim.library.resources;

import org.essaim.library.content.ResourceId;

/**
 * A resource to be changed.
 *
 * @param rowVersion to be expected by the change
 * @param fileName of the present file; empty when it is not a file
 */
public record ResourceForm(
        ResourceId id, long rowVersion, ResourceState state, ResourceContent content, String fileName) {}
