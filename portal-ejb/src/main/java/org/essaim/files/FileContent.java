package org.essaim.files;

import java.io.InputStream;

/**
 * A file as it leaves: to be served with its type, {@code nosniff} and as an attachment.
 *
 * @param content to be closed by the reader
 * @param size in bytes
 */
public record FileContent(InputStream content, String name, String mediaType, long size) {}
