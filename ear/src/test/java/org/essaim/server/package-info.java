/** The EAR on Payara Server, as an association that runs one already would do it. */
package org.essaim.server;
