/** What leaves by mail, for administrators; in a demonstration, for everyone. */
package org.essaim.web.mail;
