package org.essaim.library.resources;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.essaim.library.content.LibraryScopes;
import org.essaim.library.content.ResourceId;
import org.essaim.rights.Caller;
import org.essaim.rights.OpenTo;
import org.essaim.shared.MemberId;
import org.essaim.shared.Page;
import org.essaim.shared.Text;

/** Reading resources. */
@Stateless
@OpenTo(
        value = Caller.EVERYONE,
        scopes = {LibraryScopes.READ, LibraryScopes.WRITE})
public class ResourceCatalogue {

    /** Most cards on a page. */
    public static final int PAGE_SIZE = 24;

    @Inject
    private ResourceReading reading;

    @Inject
    private ResourcePolicy policy;

    /** Published resources, the newest first, page by page from 0. */
    public Page<ResourceCard> list(ResourceFilter filter, int page) {
        return reading.published(filter, Math.max(0, page), PAGE_SIZE);
    }

    /**
     * One resource: published for all, any for its owner and moderators. NotFoundException for others,
     * {@link org.essaim.library.content.WithdrawnException} when it was taken away.
     */
    public ResourceView resource(ResourceId id) {
        return reading.view(id);
    }

    /** Those of these ids that the viewer may see, in one statement. */
    public Map<ResourceId, ResourceCard> cards(Collection<ResourceId> ids) {
        return reading.visible(ids).stream().collect(Collectors.toMap(ResourceCard::id, Function.identity()));
    }

    /** Those of these ids that a scenario by these authors may begin to use. */
    public Set<ResourceId> usable(Collection<ResourceId> ids, Collection<MemberId> authors) {
        return Set.copyOf(reading.usable(ids, authors));
    }

    /** The viewer's own, the newest first. */
    @OpenTo(
            value = Caller.MEMBER,
            scopes = {LibraryScopes.READ, LibraryScopes.WRITE})
    public Page<ResourceCard> mine(int page) {
        return reading.of(policy.current().requireMember(), Math.max(0, page), PAGE_SIZE);
    }

    /** To choose from while editing: published ones and the viewer's own whose title holds all words. */
    @OpenTo(
            value = Caller.MEMBER,
            scopes = {LibraryScopes.READ, LibraryScopes.WRITE})
    public List<ResourceCard> pick(String words, int most) {
        var member = policy.current().requireMember();
        var list = Arrays.stream(Text.clean(words).toLowerCase(Locale.FRENCH).split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toList();
        return reading.pick(list, member, most);
    }
}
