/** What programs see under {@code /api}: the application and what all resources share. */
package org.essaim.web.api;
