/** The portal as people meet it: in a real browser, with the rules of accessibility checked on every page. */
package org.essaim.it.browser;
