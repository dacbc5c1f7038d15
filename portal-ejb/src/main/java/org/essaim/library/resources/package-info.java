/**
 * Resources that scenarios use: links, files, videos, texts; their catalogue and their files.
 *
 * <p>A file is checked by its content, its size and its name before it is stored; nothing of a video is loaded from
 * elsewhere before the reader agrees.
 */
package org.essaim.library.resources;
