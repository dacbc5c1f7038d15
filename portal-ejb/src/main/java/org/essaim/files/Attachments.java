package org.essaim.files;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.essaim.shared.problem.InvalidException;
import org.essaim.shared.sql.Sql;
import org.essaim.shared.viewer.MemberId;
import org.essaim.shared.viewer.Target;

/** The files of things. Asks nobody who is looking: the boundary that calls it has. */
@ApplicationScoped
public class Attachments {

    /** Most files of one thing. */
    public static final int MOST = 5;

    /** The field of a form that brings files. */
    public static final String FIELD = "files";

    private record Of(long thing, FileId id, String name, String mediaType, long size) {

        AttachedFile file() {
            return new AttachedFile(id, name, mediaType, size);
        }
    }

    @Inject
    private Instance<FileHolder> holders;

    @Inject
    private Sql sql;

    /**
     * From now on, the thing has these files, in this order, and no others. Each was sent by this member and waits, or
     * belongs to the thing already.
     *
     * @throws InvalidException for the field {@value #FIELD}, when they are too many or one of them is gone
     */
    public void put(Target thing, MemberId sender, List<FileId> files) {
        if (files.size() > MOST) {
            throw new InvalidException(FIELD, "files.problem.tooMany", MOST);
        }
        var numbers = files.stream().map(FileId::value).toList();
        var taken = sql.statement("update attached_file a set thing_kind = :kind, thing_id = :thing,"
                        + " place = array_position(:ids, a.id) from stored_file f"
                        + " where a.id = any(:ids) and f.name = a.file_name and (a.thing_kind = :kind and a.thing_id = :thing"
                        + " or a.thing_kind is null and f.owner_id = :sender)")
                .with("kind", thing.kind())
                .with("thing", thing.value())
                .with("sender", sender)
                .withNumbers("ids", numbers)
                .run();
        if (taken < numbers.stream().distinct().count()) {
            throw new InvalidException(FIELD, "files.problem.gone");
        }
        remove(sql.statement("select file_name from attached_file where thing_kind = :kind and thing_id = :thing"
                        + " and not id = any(:ids)")
                .with("kind", thing.kind())
                .with("thing", thing.value())
                .withNumbers("ids", numbers)
                .list(String.class));
    }

    /** The files of each of these things that has some, by its number, in their order. */
    public Map<Long, List<AttachedFile>> of(String kind, Collection<Long> things) {
        if (things.isEmpty()) {
            return Map.of();
        }
        return sql
                .statement(
                        "select a.thing_id as thing, a.id, f.original_name as name, f.media_type, f.size"
                                + " from attached_file a join stored_file f on f.name = a.file_name"
                                + " where a.thing_kind = :kind and a.thing_id = any(:things) order by a.thing_id, a.place, a.id")
                .with("kind", kind)
                .withNumbers("things", things)
                .list(Of.class)
                .stream()
                .collect(Collectors.groupingBy(Of::thing, Collectors.mapping(Of::file, Collectors.toList())));
    }

    /** Deletes the files of these things. */
    public void forget(String kind, Collection<Long> things) {
        remove(sql.statement("select file_name from attached_file where thing_kind = :kind and thing_id = any(:things)")
                .with("kind", kind)
                .withNumbers("things", things)
                .list(String.class));
    }

    /** Deletes the files of all things that are no more. */
    void forgetLeft() {
        holders.forEach(holder -> {
            var left = new ArrayList<>(
                    sql.statement("select distinct thing_id from attached_file where thing_kind = :kind")
                            .with("kind", holder.kind())
                            .list(Long.class));
            left.removeAll(holder.standing(left));
            forget(holder.kind(), left);
        });
    }

    void remove(List<String> stored) {
        if (stored.isEmpty()) {
            return;
        }
        sql.statement("delete from attached_file where file_name = any(:names)")
                .withTexts("names", stored)
                .run();
        sql.statement("delete from stored_file where name = any(:names)")
                .withTexts("names", stored)
                .run();
    }
}
