/**
 * Two people, or two windows, who write one draft: what a page was filled from travels with its form as digests ({@link
 * org.essaim.library.merging.DraftBase}), so that what either side changed since is known part by part and put together
 * ({@link org.essaim.library.merging.DraftMerge}, decision 0043). Only what both changed is somebody's to choose.
 */
package org.essaim.library.merging;
