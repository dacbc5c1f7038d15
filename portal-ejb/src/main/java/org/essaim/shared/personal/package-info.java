/**
 * What is held on people, and for how long. Each capability tells it for its own tables by one {@link PersonalData} and
 * one {@link Retentions} bean; what is shown, handed over, erased and taken away by age is made of these. A test walks
 * the schema and fails for a column of a member that no capability claims.
 */
package org.essaim.shared.personal;
