/**
 * Members: how they join, sign in, are known and leave; their profile, roles, consents and tokens. The means of getting
 * in are in {@link org.essaim.identity.access}.
 *
 * <p>An address at an académie proves the affiliation for a year. Passwords are stored as Argon2id, tokens as hashes.
 * Whether an account exists is never revealed to somebody who guesses.
 */
package org.essaim.identity;
