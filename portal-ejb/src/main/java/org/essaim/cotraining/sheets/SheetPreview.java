package org.essaim.cotraining.sheets;

/**
 * What closing a sheet would do now.
 *
 * @param undecided how many nobody has said anything of
 * @param last whether all other half-days are closed, so that attestations are issued
 * @param attested how many would have one for taking part, as lines stand
 * @param trainers how many would have one for training
 * @param open how many other half-days have no closed sheet
 */
public record SheetPreview(long undecided, boolean last, long attested, long trainers, long open) {}
