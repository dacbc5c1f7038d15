/** What is round every page: the association's name and look, where we are, and the addresses of styles and pictures. */
package org.essaim.web.frame;
