package dev.struktura.deals.web;

import dev.struktura.base.Ids;
import dev.struktura.deals.web.ListView.SavedView;
import dev.struktura.staff.Viewer;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The lists people keep under a name, each their own. */
@Component
class SavedDealViews {

    private final JdbcClient sql;
    private final Ids ids;

    SavedDealViews(JdbcClient sql, Ids ids) {
        this.sql = sql;
        this.ids = ids;
    }

    List<SavedView> of(Viewer viewer) {
        return sql.sql("select id, name, query from deals.view where owner_id = ? order by name")
                .param(viewer.id().value())
                .query(SavedView.class)
                .list();
    }

    /** Keeps the list under the name; a list kept under it before is replaced. */
    @Transactional
    void keep(String name, String query, Viewer viewer) {
        sql.sql("""
            insert into deals.view (id, owner_id, name, query, created_at) values (?, ?, ?, ?, base.now())
            on conflict (owner_id, name) do update set query = excluded.query\
            """).params(ids.next(), viewer.id().value(), name, query).update();
    }

    @Transactional
    void forget(UUID id, Viewer viewer) {
        sql.sql("delete from deals.view where id = ? and owner_id = ?")
                .params(id, viewer.id().value())
                .update();
    }
}
