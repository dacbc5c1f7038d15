/**
 * Markdown that people type, and what it may become: the only place that parses it. A text of some kilobytes can ask for
 * megabytes of HTML (tables, link references) or for thousands of levels; here it is refused where it is typed, and ends
 * as plain text where it is shown.
 */
package org.essaim.shared.markdown;
