package org.essaim.web.exchanges;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.essaim.exchanges.ExchangeHelp;
import org.essaim.exchanges.ExchangeLife;
import org.essaim.exchanges.ExchangeMode;
import org.essaim.exchanges.ExchangeSide;
import org.essaim.exchanges.ProposeExchange;
import org.essaim.library.content.FlipType;
import org.essaim.networks.ShownTo;
import org.essaim.web.forms.FormErrors;
import org.essaim.web.forms.Typed;
import org.essaim.web.routes.PageResponse;
import org.essaim.web.tags.Notices;

/** The form of an offer or a need, new or changed. */
@Named
@RequestScoped
public class ProposePage {

    @Inject
    private ExchangeLife life;

    @Inject
    private ExchangeHere here;

    @Inject
    private FormErrors errors;

    @Inject
    private Notices notices;

    @Inject
    private PageResponse response;

    private ExchangeSide side = ExchangeSide.OFFER;
    private ExchangeHelp help = ExchangeHelp.MENTORING;
    private String title;
    private String description;
    private String[] disciplines = {};
    private String[] levels = {};
    private FlipType[] flips = {};
    private ExchangeMode mode = ExchangeMode.BOTH;
    private String town;
    private String until;
    private ShownTo shownTo = ShownTo.MEMBERS;

    /** View action of the form of one that is there. */
    public void fill() {
        var draft = life.draft(here.id());
        side = draft.side();
        help = draft.help();
        title = draft.title();
        description = draft.description();
        disciplines = draft.disciplines().toArray(String[]::new);
        levels = draft.levels().toArray(String[]::new);
        flips = draft.flips().toArray(FlipType[]::new);
        mode = draft.mode();
        town = draft.town();
        until = draft.until().toString();
        shownTo = draft.shownTo();
    }

    public void propose() {
        errors.attempt(() -> {
            var id = life.propose(here.network(), command());
            notices.done("exchanges.done.proposed");
            response.redirect(here.getPath() + "/" + id);
        });
    }

    public void change() {
        errors.attempt(() -> {
            life.change(here.id(), command());
            notices.done("exchanges.done.changed");
            response.redirect(here.getPath() + "/" + here.id());
        });
    }

    private ProposeExchange command() {
        return new ProposeExchange(
                side,
                help,
                title,
                description,
                Set.copyOf(List.of(disciplines)),
                Set.copyOf(List.of(levels)),
                Set.copyOf(List.of(flips)),
                mode,
                town,
                Typed.day("until", until),
                shownTo);
    }

    public Class<?> getCommand() {
        return ProposeExchange.class;
    }

    public List<ExchangeSide> getSides() {
        return Arrays.asList(ExchangeSide.values());
    }

    public List<ExchangeHelp> getHelps() {
        return Arrays.asList(ExchangeHelp.values());
    }

    public List<ExchangeMode> getModes() {
        return Arrays.asList(ExchangeMode.values());
    }

    public List<FlipType> getFlipTypes() {
        return Arrays.asList(FlipType.values());
    }

    public List<ShownTo> getShownTos() {
        return Arrays.asList(ShownTo.values());
    }

    public ExchangeSide getSide() {
        return side;
    }

    public void setSide(ExchangeSide side) {
        this.side = side;
    }

    public ExchangeHelp getHelp() {
        return help;
    }

    public void setHelp(ExchangeHelp help) {
        this.help = help;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getDescription() {
        return description;
    }

    public void setDescription(String description) {
        this.description = description;
    }

    public String[] getDisciplines() {
        return disciplines.clone();
    }

    public void setDisciplines(String[] disciplines) {
        this.disciplines = disciplines.clone();
    }

    public String[] getLevels() {
        return levels.clone();
    }

    public void setLevels(String[] levels) {
        this.levels = levels.clone();
    }

    public FlipType[] getFlips() {
        return flips.clone();
    }

    public void setFlips(FlipType[] flips) {
        this.flips = flips.clone();
    }

    public ExchangeMode getMode() {
        return mode;
    }

    public void setMode(ExchangeMode mode) {
        this.mode = mode;
    }

    public String getTown() {
        return town;
    }

    public void setTown(String town) {
        this.town = town;
    }

    public String getUntil() {
        return until;
    }

    public void setUntil(String until) {
        this.until = until;
    }

    public ShownTo getShownTo() {
        return shownTo;
    }

    public void setShownTo(ShownTo shownTo) {
        this.shownTo = shownTo;
    }
}
