/** Discussions of networks: the list, a discussion with its answers, and what is told of it live. */
package org.essaim.web.discussions;
