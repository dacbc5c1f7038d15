/**
 * Inviting into a network: by a link for whoever has it, by a letter to each address of a list.
 *
 * <p>What is kept of a link opens nothing. Nobody learns from an invitation whether an address has an account.
 */
package org.essaim.networks.invitations;
