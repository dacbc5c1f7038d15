package org.essaim.web.networks;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.essaim.identity.directory.Colleagues;
import org.essaim.identity.directory.MemberName;
import org.essaim.networks.NetworkCatalogue;
import org.essaim.networks.NetworkId;
import org.essaim.networks.life.NetworkFile;
import org.essaim.networks.life.NetworkLife;
import org.essaim.networks.life.NetworkProjects;
import org.essaim.networks.life.ProjectNetwork;
import org.essaim.shared.problem.NotFoundException;
import org.essaim.vocabulary.Term;
import org.essaim.vocabulary.Vocabularies;
import org.essaim.web.forms.FormErrors;
import org.essaim.web.forms.SeenForm;
import org.essaim.web.routes.PageResponse;
import org.essaim.web.tags.Notices;
import org.essaim.web.words.Texts;
import org.omnifaces.cdi.Param;

/** A network that an administrator projects, names, puts into somebody's hands, or closes. */
@Named
@RequestScoped
public class ProjectPage {

    private static final int MOST_FOUND = 6;

    @Inject
    private NetworkProjects projects;

    @Inject
    private NetworkLife life;

    @Inject
    private Colleagues colleagues;

    @Inject
    private Vocabularies vocabularies;

    @Inject
    private Texts texts;

    @Inject
    private FormErrors errors;

    @Inject
    private SeenForm seen;

    @Inject
    private Notices notices;

    @Inject
    private PageResponse response;

    @Inject
    private NetworkCatalogue networks;

    @Inject
    @Param
    private Long id;

    private NetworkFile file;
    private String name;
    private String academie;
    private String area;
    private String coordinator;
    private List<MemberName> found = List.of();

    public void project() {
        errors.attempt(() -> {
            var made = projects.project(command());
            notices.done("networks.done.projected");
            response.redirect(path(made));
        });
    }

    public void rename() {
        act("networks.done.renamed", network -> projects.rename(network, seen.seen(), command()));
    }

    /** Members with a public page whose names match, or the one at an address. */
    public void find() {
        errors.attempt(() -> {
            found = colleagues.find(coordinator == null ? "" : coordinator, MOST_FOUND);
            if (found.isEmpty()) {
                errors.add("coordinator", texts.of("networks.problem.nobody"));
            }
        });
        file = null;
    }

    /** The button names the member: a number, or the address that was looked for. */
    public void nameCoordinator(String choice) {
        act("networks.done.named", network -> projects.nameCoordinator(network, choice));
    }

    public void close() {
        act("networks.done.closed", life::close);
    }

    private void act(String done, Consumer<NetworkId> act) {
        errors.attempt(() -> {
            act.accept(network());
            notices.done(done);
            response.redirect(path(network()));
        });
        file = null;
    }

    private ProjectNetwork command() {
        return new ProjectNetwork(name, academie, area);
    }

    private NetworkId network() {
        return Optional.ofNullable(id)
                .filter(number -> number > 0)
                .map(NetworkId::new)
                .orElseThrow(() -> new NotFoundException("networks.problem.unknown"));
    }

    private static String path(NetworkId network) {
        return NetworksAdministrationPage.PATH + "/" + network;
    }

    /** View action of a network that is there. */
    public void open() {
        getFile();
    }

    /** Read when it is asked for: a form that comes back runs no view action. */
    public NetworkFile getFile() {
        if (file == null) {
            file = life.file(network());
            if (name == null) {
                var projected = file.projected();
                name = projected.name();
                academie = projected.academie();
                area = projected.area();
                seen.begin(projected);
            }
        }
        return file;
    }

    /** Who runs it now. */
    public List<MemberName> getCoordinators() {
        return networks.network(getFile().line().slug()).coordinators();
    }

    public List<Term> getAcademies() {
        return vocabularies.academies(texts.locale());
    }

    /** Members that the search found. */
    public List<MemberName> getFound() {
        return found;
    }

    /** What the button of one of them says. */
    public String choice(MemberName member) {
        return member.hasPublicPage() ? member.id().toString() : coordinator;
    }

    public Class<?> getCommand() {
        return ProjectNetwork.class;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getAcademie() {
        return academie;
    }

    public void setAcademie(String academie) {
        this.academie = academie;
    }

    public String getArea() {
        return area;
    }

    public void setArea(String area) {
        this.area = area;
    }

    public String getCoordinator() {
        return coordinator;
    }

    public void setCoordinator(String coordinator) {
        this.coordinator = coordinator;
    }
}
