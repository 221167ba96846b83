package dev.struktura.journal;

import java.sql.Timestamp;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rules as the table of the journal tells of them: what one decision made a rule do is one time. */
@Component
class RuleUseTable implements RuleUses {

    private final JdbcClient sql;

    RuleUseTable(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public List<RuleUse> of(Question question) {
        return sql.sql("""
            with used as (
                select distinct on (subject_id, at, rule)
                       subject_id, id, at, rule, data->>'process' as process, data->>'stage' as stage
                  from journal.entry
                 where rule is not null and subject_type = :subject and type = any(:types)
                   and at >= :since and at <= :until and jsonb_exists(data, 'stage')
                 order by subject_id, at, rule, id),
            answered as (
                select used.*, exists (select from journal.entry e
                                        where e.subject_id = used.subject_id and e.id > used.id
                                          and e.at between used.at and used.at + make_interval(secs => :patience)
                                          and e.actor_id is not null) as followed
                  from used)
            select process, stage, rule, count(*)::int as times,
                   count(*) filter (where followed)::int as followed,
                   count(*) filter (where not followed
                                      and at <= :until::timestamptz - make_interval(secs => :patience))::int as ignored,
                   max(at) as last
              from answered group by process, stage, rule order by process, stage, rule
            """)
                .param("subject", question.subjectType())
                .param("types", question.types().toArray(String[]::new))
                .param("since", Timestamp.from(question.since()))
                .param("until", Timestamp.from(question.until()))
                .param("patience", question.patience().toSeconds())
                .query((rs, row) -> new RuleUse(
                        rs.getString("process"),
                        rs.getString("stage"),
                        rs.getString("rule"),
                        rs.getInt("times"),
                        rs.getInt("followed"),
                        rs.getInt("ignored"),
                        rs.getTimestamp("last").toInstant()))
                .list();
    }
}
