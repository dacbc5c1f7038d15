/** Signing up and in, the account, public profiles, and members as administrators see them. */
package org.essaim.web.identity;
