package org.essaim.web.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.essaim.identity.SignUpFigures;
import org.essaim.identity.SignUpFigures.MonthOfSignUps;
import org.essaim.web.desk.BarChart;
import org.essaim.web.words.Show;
import org.essaim.web.words.Texts;

/** Sign-ups month by month, as a picture and as the table that says the same. */
@Named
@RequestScoped
public class SignUpsChart {

    @Inject
    private SignUpFigures figures;

    @Inject
    private Show show;

    @Inject
    private Texts texts;

    private List<MonthOfSignUps> months;

    public List<MonthOfSignUps> getMonths() {
        if (months == null) {
            months = figures.lastMonths();
        }
        return months;
    }

    /** For {@code p:chart}. */
    public String getJson() {
        return BarChart.of(
                texts.of("identity.signUps.count"),
                getMonths().stream().map(each -> show.month(each.month())).toList(),
                getMonths().stream().map(MonthOfSignUps::count).toList());
    }
}
