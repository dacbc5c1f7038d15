/** What a member says of themselves, and what others read of it; addresses, académies, schools. */
package org.essaim.identity.profile;
