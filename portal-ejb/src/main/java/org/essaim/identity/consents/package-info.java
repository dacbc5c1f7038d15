/** What members agreed to or read, by version of the text, and whether they are to be asked again. */
package org.essaim.identity.consents;
