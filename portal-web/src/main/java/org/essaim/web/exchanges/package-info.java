/** Pages of offers and needs: those of a network, the form, one of them, the member's own. */
package org.essaim.web.exchanges;
