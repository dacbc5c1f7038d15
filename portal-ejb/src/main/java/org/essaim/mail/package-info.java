/**
 * The means of writing to people: letters, their templates, the outbox and the sending. It decides nothing: who gets
 * which letter, and when, is for the capability that writes it.
 *
 * <p>A letter is written in the transaction of what it reports, sent after it, retried, and sent once.
 */
package org.essaim.mail;
