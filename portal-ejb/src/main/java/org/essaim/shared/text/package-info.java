/** Texts as people type them: cleaned, measured and cut in code points. */
package org.essaim.shared.text;
