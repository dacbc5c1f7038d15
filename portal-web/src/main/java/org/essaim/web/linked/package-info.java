/** What pages say of themselves to search engines and other programs that read them (schema.org). */
package org.essaim.web.linked;
