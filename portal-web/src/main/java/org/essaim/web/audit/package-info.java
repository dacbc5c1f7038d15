/** The journal of what people in charge did: searched, filtered and downloaded by administrators. */
package org.essaim.web.audit;
