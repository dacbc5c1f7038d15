package org.essaim.web.cotraining.sheets;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.essaim.cotraining.CoTrainingId;
import org.essaim.cotraining.sheets.HalfDayId;
import org.essaim.cotraining.sheets.SheetHead;
import org.essaim.shared.problem.NotFoundException;
import org.essaim.shared.text.Digits;
import org.omnifaces.cdi.Param;

/** The co-training and the half-day that the address of a page names. */
@RequestScoped
public class SheetHere {

    /** Needed before a form is decoded as well. */
    @Inject
    @Param
    private String id;

    @Inject
    @Param
    private String halfDay;

    CoTrainingId coTraining() {
        return new CoTrainingId(Digits.read(id).orElseThrow(SheetHere::unknown));
    }

    HalfDayId half() {
        return new HalfDayId(Digits.read(halfDay).orElseThrow(SheetHere::unknown));
    }

    /** Refuses the half-day of another co-training. */
    void require(SheetHead head) {
        if (!head.coTraining().equals(coTraining())) {
            throw unknown();
        }
    }

    static NotFoundException unknown() {
        return new NotFoundException("cotraining.problem.sheetUnknown");
    }
}
