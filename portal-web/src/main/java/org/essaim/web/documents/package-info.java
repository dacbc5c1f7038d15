/**
 * Documents for printing and for the archive, as PDF that everyone can read: tagged (PDF/UA-1), with a title, a language, its
 * font inside and numbered pages. What is in one is said in blocks; how it looks is decided here, once.
 */
package org.essaim.web.documents;
