/** Addresses of the web as people paste them and browsers open them. */
package org.essaim.shared.address;
