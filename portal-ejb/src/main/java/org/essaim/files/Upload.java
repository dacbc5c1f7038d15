package org.essaim.files;

import java.io.InputStream;

/**
 * A file as it arrives.
 *
 * @param name as the browser sends it
 * @param content read once; closed by who opened it
 */
public record Upload(String name, InputStream content) {}
