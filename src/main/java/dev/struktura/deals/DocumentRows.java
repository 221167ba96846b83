package dev.struktura.deals;

import dev.struktura.staff.EmployeeId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of documents; of one that was removed the name is left. */
@Repository
class DocumentRows {

    private static final String ATTACHED = """
        select id, deal_id, name, size, added_by, added_name, added_at from deals.document
         where removed_at is null
        """;

    private final JdbcClient sql;

    DocumentRows(JdbcClient sql) {
        this.sql = sql;
    }

    void insert(Document document, byte[] content) {
        sql.sql("""
            insert into deals.document (id, deal_id, name, size, content, added_by, added_name, added_at)
            values (:id, :deal, :name, :size, :content, :by, :byName, :at)
            """)
                .param("id", document.id().value())
                .param("deal", document.deal().value())
                .param("name", document.name())
                .param("size", document.size())
                .param("content", content)
                .param("by", document.by().value())
                .param("byName", document.byName())
                .param("at", Timestamp.from(document.attachedAt()))
                .update();
    }

    /** Lets the bytes go and keeps the name; false when somebody was faster. */
    boolean remove(DocumentId id, Instant at) {
        return sql.sql("update deals.document set content = null, removed_at = :at where id = :id and"
                                + " removed_at is null")
                        .param("id", id.value())
                        .param("at", Timestamp.from(at))
                        .update()
                > 0;
    }

    /** Oldest first. */
    List<Document> of(DealId deal) {
        return sql.sql(ATTACHED + "and deal_id = :deal order by added_at, id")
                .param("deal", deal.value())
                .query(DocumentRows::read)
                .list();
    }

    Optional<Document> find(DocumentId id) {
        return sql.sql(ATTACHED + "and id = :id")
                .param("id", id.value())
                .query(DocumentRows::read)
                .optional();
    }

    Optional<byte[]> content(DocumentId id) {
        return sql.sql("select content from deals.document where id = :id and removed_at is null")
                .param("id", id.value())
                .query((row, _) -> row.getBytes("content"))
                .optional();
    }

    int count(DealId deal) {
        return sql.sql("select count(*) from deals.document where deal_id = :deal and removed_at is null")
                .param("deal", deal.value())
                .query(Integer.class)
                .single();
    }

    /** Names by id, of removed ones too. */
    Map<UUID, String> names(Collection<UUID> ids) {
        Map<UUID, String> names = new HashMap<>();
        if (!ids.isEmpty()) {
            sql.sql("select id, name from deals.document where id = any(:ids)")
                    .param("ids", ids.toArray(UUID[]::new))
                    .query(row -> {
                        names.put(row.getObject("id", UUID.class), row.getString("name"));
                    });
        }
        return names;
    }

    private static Document read(ResultSet row, int index) throws SQLException {
        return new Document(
                new DocumentId(row.getObject("id", UUID.class)),
                new DealId(row.getObject("deal_id", UUID.class)),
                row.getString("name"),
                row.getInt("size"),
                new EmployeeId(row.getObject("added_by", UUID.class)),
                row.getString("added_name"),
                row.getTimestamp("added_at").toInstant());
    }
}
