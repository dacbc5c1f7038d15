/** Tests that run inside the server: boundaries, transactions and the database as the application has them. */
package org.essaim.it.inside;
