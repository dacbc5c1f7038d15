package org.essaim.library.resources;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.essaim.library.content.LibraryScopes;
import org.essaim.library.content.ResourceId;
import org.essaim.rights.Caller;
import org.essaim.rights.OpenTo;
import org.essaim.shared.lists.ListRequest;
import org.essaim.shared.lists.Page;
import org.essaim.shared.viewer.MemberId;

/** Reading resources. */
@Stateless
@OpenTo(
        value = Caller.EVERYONE,
        scopes = {LibraryScopes.READ, LibraryScopes.WRITE})
public class ResourceCatalogue {

    @Inject
    private ResourceReading reading;

    @Inject
    private ResourcePolicy policy;

    /** Published resources. */
    public Page<ResourceCard> list(ListRequest<ResourceFilter, ResourceOrder> request) {
        return reading.published(request);
    }

    /**
     * One resource: published for all, any for its owner and moderators. NotFoundException for others,
     * {@link org.essaim.library.content.WithdrawnException} when it was withdrawn.
     */
    public ResourceView resource(ResourceId id) {
        return reading.view(id);
    }

    /** Members who may see more of the resource than readers: its owner. */
    public Set<MemberId> insiders(ResourceId id) {
        return reading.insiders(id);
    }

    /** Those of these ids that the viewer may see, in one statement. */
    public Map<ResourceId, ResourceCard> cards(Collection<ResourceId> ids) {
        return reading.visible(ids).stream().collect(Collectors.toMap(ResourceCard::id, Function.identity()));
    }

    /** Those of these ids that a scenario by these authors may begin to use. */
    public Set<ResourceId> usable(Collection<ResourceId> ids, Collection<MemberId> authors) {
        return Set.copyOf(reading.usable(ids, authors));
    }

    /** The viewer's own, whatever their state. */
    @OpenTo(
            value = Caller.MEMBER,
            scopes = {LibraryScopes.READ, LibraryScopes.WRITE})
    public Page<ResourceCard> mine(ListRequest<OwnFilter, ResourceOrder> request) {
        return reading.of(policy.current().requireMember(), request);
    }

    /** To choose from while editing: published ones and the viewer's own whose title holds all words. */
    @OpenTo(
            value = Caller.MEMBER,
            scopes = {LibraryScopes.READ, LibraryScopes.WRITE})
    public List<ResourceCard> pick(String words, int most) {
        var member = policy.current().requireMember();
        return reading.pick(words, member, most);
    }
}
