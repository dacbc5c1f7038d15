/** Pages of surveys on co-trainings: answering, results, questions, and the texts that moderators read first. */
package org.essaim.web.cotraining.surveys;
