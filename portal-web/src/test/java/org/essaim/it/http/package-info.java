/** The portal as programs and readers without script meet it: over HTTP. */
package org.essaim.it.http;
