/** Networks as people see them: the page of each, joining and leaving, and what is done by those who run one. */
package org.essaim.web.networks;
