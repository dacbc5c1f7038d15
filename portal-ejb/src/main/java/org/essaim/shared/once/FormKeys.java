package org.essaim.shared.once;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.essaim.shared.sql.Sql;
import org.essaim.shared.viewer.MemberId;

/** The keys that were used up. */
@ApplicationScoped
class FormKeys {

    @Inject
    private Sql sql;

    @Inject
    private Clock clock;

    /** Uses it up, if nobody did; waits for who is about to, until they succeeded or failed. */
    boolean claim(String id, MemberId member) {
        return sql.statement("insert into form_key (id, member_id, made_at)"
                                + " values (:id, :member, :now) on conflict (id) do nothing")
                        .with("id", id)
                        .with("member", member)
                        .with("now", clock.instant())
                        .run()
                == 1;
    }

    /** What the method gave, for whoever sends the same again. */
    void keep(String id, byte[] result) {
        sql.statement("update form_key set answer = :result where id = :id")
                .with("id", id)
                .with("result", result)
                .run();
    }

    byte[] result(String id) {
        return sql.statement("select answer from form_key where id = :id")
                .with("id", id)
                .require(byte[].class);
    }
}
