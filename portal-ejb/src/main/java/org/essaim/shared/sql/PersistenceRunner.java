package org.essaim.shared.sql;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.List;
import java.util.Locale;
import org.eclipse.persistence.config.QueryHints;
import org.eclipse.persistence.config.ResultType;
import org.eclipse.persistence.internal.sessions.AbstractRecord;

/** Through the persistence context, in its transaction: EclipseLink gives rows with their labels when asked to. */
record PersistenceRunner(EntityManager database) implements StatementRunner {

    @Override
    public List<SqlRow> rows(String sql, List<Object> values) {
        var query = query(sql, values).setHint(QueryHints.RESULT_TYPE, ResultType.Map);
        List<?> records = query.getResultList();
        return records.stream().map(each -> row((AbstractRecord) each)).toList();
    }

    @Override
    public int run(String sql, List<Object> values) {
        return query(sql, values).executeUpdate();
    }

    private Query query(String sql, List<Object> values) {
        var query = database.createNativeQuery(numbered(sql));
        for (var i = 0; i < values.size(); i++) {
            query.setParameter(i + 1, values.get(i));
        }
        return query;
    }

    /** Parameters of JPA carry their numbers. */
    private static String numbered(String sql) {
        var numbered = new StringBuilder(sql.length() + 16);
        var number = 0;
        for (var i = 0; i < sql.length(); i++) {
            var sign = sql.charAt(i);
            numbered.append(sign);
            if (sign == '?') {
                numbered.append(++number);
            }
        }
        return numbered.toString();
    }

    private static SqlRow row(AbstractRecord record) {
        var labels = record.getFields().stream()
                .map(field -> field.getName().toLowerCase(Locale.ROOT))
                .toList();
        return SqlRow.of(labels, record.getValues());
    }
}
