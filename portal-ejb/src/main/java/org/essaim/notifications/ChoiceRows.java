package org.essaim.notifications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.essaim.shared.sql.Sql;
import org.essaim.shared.viewer.MemberId;

/** What members have chosen about letters. */
@ApplicationScoped
class ChoiceRows {

    private record Chosen(MemberId memberId, String topic, String kind, long thingId, Rhythm mail) {}

    private record Reader(MemberId memberId, int quietFrom, int quietTo, String zone, boolean digests) {

        Optional<Choices.Quiet> quiet() {
            return quietFrom == quietTo
                    ? Optional.empty()
                    : Optional.of(new Choices.Quiet(LocalTime.of(quietFrom, 0), LocalTime.of(quietTo, 0)));
        }
    }

    @Inject
    private Sql sql;

    /** By member, in two statements; who has chosen nothing is left out. */
    Map<MemberId, Choices> of(Collection<MemberId> members) {
        var chosen = sql
                .statement("select member_id, topic, kind, thing_id, mail from notice_choice"
                        + " where member_id = any(:members) and mail is not null")
                .withNumbers("members", members)
                .list(Chosen.class)
                .stream()
                .collect(Collectors.groupingBy(Chosen::memberId));
        var readers = sql
                .statement("select member_id, quiet_from, quiet_to, zone, digests from notice_reader"
                        + " where member_id = any(:members)")
                .withNumbers("members", members)
                .list(Reader.class)
                .stream()
                .collect(Collectors.toMap(Reader::memberId, each -> each));
        return members.stream()
                .filter(member -> chosen.containsKey(member) || readers.containsKey(member))
                .distinct()
                .collect(Collectors.toMap(
                        member -> member,
                        member -> choices(chosen.getOrDefault(member, List.of()), readers.get(member))));
    }

    /** Those of these who want nothing of a topic on the site. */
    Set<MemberId> hiding(Topic topic, Collection<MemberId> members) {
        return Set.copyOf(sql.statement("select member_id from notice_choice where topic = :topic and kind = ''"
                        + " and not site and member_id = any(:members)")
                .with("topic", topic.code())
                .withNumbers("members", members)
                .list(MemberId.class));
    }

    private static Choices choices(Collection<Chosen> chosen, Reader reader) {
        Map<String, Rhythm> topics = new HashMap<>();
        Map<Choices.ForThing, Rhythm> things = new HashMap<>();
        for (var each : chosen) {
            if (each.kind().isEmpty()) {
                topics.put(each.topic(), each.mail());
            } else {
                var thing = new Thing(each.kind(), each.thingId());
                things.put(new Choices.ForThing(each.topic(), thing), each.mail());
            }
        }
        return reader == null
                ? new Choices(topics, things, true, Optional.empty(), Choices.NONE.zone())
                : new Choices(topics, things, reader.digests(), reader.quiet(), ZoneId.of(reader.zone()));
    }
}
