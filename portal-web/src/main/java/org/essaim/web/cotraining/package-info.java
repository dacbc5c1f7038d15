/** Pages of co-trainings: the list of all, the page of one, the form by which coordinators plan one. */
package org.essaim.web.cotraining;
