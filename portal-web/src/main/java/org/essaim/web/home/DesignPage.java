package org.essaim.web.home;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.essaim.identity.directory.MemberName;
import org.essaim.library.ScenarioCard;
import org.essaim.library.VersionState;
import org.essaim.library.content.Bloom;
import org.essaim.library.content.FlipProfile;
import org.essaim.library.content.FlipProfile.Slice;
import org.essaim.library.content.FlipType;
import org.essaim.library.content.Grouping;
import org.essaim.library.content.PhaseMoment;
import org.essaim.library.content.Place;
import org.essaim.library.content.ScenarioId;
import org.essaim.shared.constraints.Between;
import org.essaim.shared.constraints.Constraints;
import org.essaim.shared.lists.Page;
import org.essaim.shared.problem.NotFoundException;
import org.essaim.shared.settings.Settings;
import org.essaim.shared.text.Longest;
import org.essaim.shared.viewer.MemberId;
import org.essaim.web.forms.FormErrors;
import org.essaim.web.lists.ListAddress;
import org.essaim.web.lists.ListChoice;
import org.essaim.web.lists.ListParameter;
import org.essaim.web.tags.FacetLine;
import org.essaim.web.tags.Notices;
import org.essaim.web.words.Texts;

/** The charter: every tag in every state, with samples that are nobody's. Only in a demonstration. */
@Named
@RequestScoped
public class DesignPage {

    /** What the form of the charter fills. */
    public record Sample(
            @NotBlank(message = "{problem.needed}") @Longest(100)
            String title,

            @Between(least = 1, most = 600) Integer minutes,
            @NotEmpty(message = "{problem.needed}") List<String> levels) {}

    private static final Instant SAMPLE_TIME = Instant.parse("2026-03-01T13:32:00Z");

    @Inject
    private Settings settings;

    @Inject
    private Texts texts;

    @Inject
    private Notices notices;

    @Inject
    private FormErrors errors;

    private ScenarioCard card;

    private String title = "";
    private Integer minutes;
    private String licence;
    private boolean accepted;
    private List<String> levels = new ArrayList<>(List.of("CM2"));
    private FlipType flip = FlipType.values()[0];

    @PostConstruct
    void sample() {
        card = new ScenarioCard(
                new ScenarioId(1),
                1,
                VersionState.PUBLISHED,
                texts.of("design.sample.title"),
                texts.of("design.sample.summary"),
                texts.locale().getLanguage(),
                List.of("MATHS"),
                List.of("4E"),
                FlipType.values()[0],
                "CC-BY-SA-4.0",
                profile(),
                List.of(new MemberName(new MemberId(1), "Mélissa Tournesol", false)),
                SAMPLE_TIME);
    }

    private static FlipProfile profile() {
        return new FlipProfile(List.of(
                new Slice(PhaseMoment.BEFORE, Place.DISTANCE, Bloom.REMEMBER, Grouping.ALONE, 6),
                new Slice(PhaseMoment.BEFORE, Place.DISTANCE, Bloom.UNDERSTAND, Grouping.ALONE, 14),
                new Slice(PhaseMoment.DURING, Place.CLASS, Bloom.UNDERSTAND, Grouping.CLASS, 10),
                new Slice(PhaseMoment.DURING, Place.CLASS, Bloom.ANALYSE, Grouping.GROUP, 25),
                new Slice(PhaseMoment.DURING, Place.CLASS, Bloom.EVALUATE, Grouping.PAIR, 20),
                new Slice(PhaseMoment.AFTER, Place.DISTANCE, Bloom.APPLY, Grouping.ALONE, 15),
                new Slice(PhaseMoment.AFTER, Place.DISTANCE, Bloom.CREATE, Grouping.ALONE, 10)));
    }

    /** There is no such page outside a demonstration. */
    public void open() {
        if (!settings.demo()) {
            throw new NotFoundException("problem.status.404");
        }
    }

    public void send() {
        if (errors.attempt(() -> Constraints.require(new Sample(title, minutes, levels)))) {
            notices.done("design.form.done");
        }
    }

    public Class<?> getCommand() {
        return Sample.class;
    }

    public ScenarioCard getCard() {
        return card;
    }

    public Instant getMoment() {
        return SAMPLE_TIME;
    }

    public VersionState[] getStates() {
        return VersionState.values();
    }

    public FlipType[] getFlipTypes() {
        return FlipType.values();
    }

    public List<String> getColours() {
        return List.of(
                "paper",
                "sheet",
                "wash",
                "rule",
                "edge",
                "ink-soft",
                "ink",
                "amber",
                "amber-wash",
                "amber-ink",
                "info",
                "success",
                "danger",
                "b1",
                "b2",
                "b3",
                "b4",
                "b5",
                "b6");
    }

    public Page<String> getPages() {
        return new Page<>(List.of("a", "b"), 23, 5, 2);
    }

    public List<FacetLine> getFacet() {
        return List.of(
                new FacetLine("CM2", 19, "?niveau=", true),
                new FacetLine("CM1", 17, "?niveau=CM1", false),
                new FacetLine("6e", 11, "?niveau=6E", false));
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public Integer getMinutes() {
        return minutes;
    }

    public void setMinutes(Integer minutes) {
        this.minutes = minutes;
    }

    public String getLicence() {
        return licence;
    }

    public void setLicence(String licence) {
        this.licence = licence;
    }

    public boolean isAccepted() {
        return accepted;
    }

    public void setAccepted(boolean accepted) {
        this.accepted = accepted;
    }

    public List<String> getLevels() {
        return levels;
    }

    public void setLevels(List<String> levels) {
        this.levels = levels;
    }

    public FlipType getFlip() {
        return flip;
    }

    public void setFlip(FlipType flip) {
        this.flip = flip;
    }

    public ListAddress getAddress() {
        return ListAddress.read("/design", Map.of(), ListParameter.text("mots"));
    }

    public Page<String> getRows() {
        return new Page<>(List.of("CM2", "6e"), 2, 0, 10);
    }

    public Page<String> getNoRows() {
        return new Page<>(List.of(), 0, 0, 10);
    }

    public List<ListChoice> getChoices() {
        return List.of(new ListChoice("CM2", "CM2", true), new ListChoice("6E", "6e", false));
    }
}
