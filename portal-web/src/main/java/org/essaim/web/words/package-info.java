/** What people read, in their language: the words of the screen, dates and sizes, and the texts that people wrote. */
package org.essaim.web.words;
