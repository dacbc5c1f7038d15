package org.essaim.mail;

/** Where a letter is. */
public enum LetterState {
    /** Not yet sent: its turn has not come, an attempt has failed, or there is no mail server. */
    WAITING,
    /** The mail server has it. */
    SENT,
    /** Given up: refused by the mail server, or nothing helped for three days. */
    FAILED
}
