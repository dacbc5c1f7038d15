/**
 * The means of getting in, which know a member by id only: passwords and their rule, secrets that are stored as hashes,
 * links that work once, sessions, browsers that are known, API tokens, the pace of attempts, and
 * the log of it.
 *
 * <p>Nothing here reveals whether an account exists. What is revoked is refused with the next request.
 */
package org.essaim.identity.access;
