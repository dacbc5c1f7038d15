package org.essaim.privacy;

import java.io.InputStream;

/** The file, to be closed by who reads it. */
public record ExportContent(String name, long size, InputStream content) {}
