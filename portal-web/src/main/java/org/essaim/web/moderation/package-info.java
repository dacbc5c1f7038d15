/** Reporting a thing, the desk of moderators, and decisions as authors read and appeal against them. */
package org.essaim.web.moderation;
