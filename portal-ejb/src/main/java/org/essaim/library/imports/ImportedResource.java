package org.essaim.library.imports;

import java.util.List;

/**
 * A line that can be used.
 *
 * @param number of the line
 * @param url empty for none
 * @param licence a code, or the text that was given
 * @param disciplines codes that we know
 * @param levels codes that we know
 */
record ImportedResource(
        int number,
        String externalId,
        String title,
        String text,
        String url,
        List<String> disciplines,
        List<String> levels,
        List<String> keywords,
        String licence,
        List<String> authors,
        String language) {}
