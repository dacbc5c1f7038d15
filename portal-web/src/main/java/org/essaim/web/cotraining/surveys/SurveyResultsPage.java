package org.essaim.web.cotraining.surveys;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.IntStream;
import org.essaim.cotraining.surveys.SurveyReport;
import org.essaim.cotraining.surveys.SurveyResults;

/** What people said of a co-training, for who coordinates its network. */
@Named
@RequestScoped
public class SurveyResultsPage {

    /** How many chose one value. */
    public record Share(String words, long people) {}

    @Inject
    private SurveyResults results;

    @Inject
    private SurveyHere here;

    @Inject
    private SurveyWords words;

    private SurveyReport report;

    /** View action. */
    public void open() {
        report = results.of(here.id());
    }

    public SurveyReport getReport() {
        return report;
    }

    /** All values of a question, also those that nobody chose. */
    public List<Share> shares(SurveyReport.Answered answered) {
        return IntStream.rangeClosed(1, answered.counts().size())
                .mapToObj(value -> new Share(
                        words.value(answered.question(), value),
                        answered.counts().get(value - 1)))
                .toList();
    }
}
