/** Whether an offer answers a need, how well, and why: computed from what both say, without a database. */
package org.essaim.exchanges.fit;
