package org.essaim.web.cotraining.surveys;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.essaim.cotraining.surveys.SurveyTextLine;
import org.essaim.cotraining.surveys.SurveyTexts;
import org.essaim.shared.lists.Page;
import org.essaim.web.lists.ListAddress;
import org.essaim.web.lists.Lists;

/** Texts of surveys that wait for moderators. */
@Named
@RequestScoped
public class SurveyTextsPage {

    private static final int SIZE = 30;

    @Inject
    private SurveyTexts texts;

    @Inject
    private Lists lists;

    private ListAddress address;
    private Page<SurveyTextLine> lines;

    /** View action. */
    public void open() {
        address = lists.read(SurveyRoutes.TEXTS);
        lines = texts.list(address.slice(SIZE));
        lists.isPast(lines, address);
    }

    public ListAddress getAddress() {
        return address;
    }

    public Page<SurveyTextLine> getLines() {
        return lines;
    }
}
