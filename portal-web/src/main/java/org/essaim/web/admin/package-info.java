/** The way in for administrators: what each capability has for them. */
package org.essaim.web.admin;
