package dev.struktura.contracts;

import java.sql.Timestamp;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was signed, and the copies that were signed on paper; what is there is never changed. */
@Repository
class SigningRows {

    private static final int LONGEST_AGENT = 300;

    private final JdbcClient jdbc;

    SigningRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param visitor tells visitors of the client's page apart; empty for one of us, as is {@code agent} */
    void insert(ContractId contract, Signing signing, String visitor, String agent) {
        jdbc.sql("""
            insert into contracts.signing (contract, at, content, seal, visitor, agent)
            values (:contract, :at, :content, :seal, :visitor, :agent)
            """)
                .param("contract", contract.value())
                .param("at", Timestamp.from(signing.signed().at()))
                .param("content", signing.content())
                .param("seal", signing.seal())
                .param("visitor", visitor)
                .param("agent", agent.substring(0, Math.min(agent.length(), LONGEST_AGENT)))
                .update();
    }

    void insertCopy(ContractId contract, Contract.Paper copy, byte[] content) {
        jdbc.sql("""
            insert into contracts.copy (contract, file_name, type, content, sha256)
            values (:contract, :name, :type, :content, :sha256)
            """)
                .param("contract", contract.value())
                .param("name", copy.name())
                .param("type", copy.type())
                .param("content", content)
                .param("sha256", copy.sha256())
                .update();
    }

    Optional<byte[]> copy(ContractId contract) {
        return jdbc.sql("select content from contracts.copy where contract = ?")
                .param(contract.value())
                .query((row, index) -> row.getBytes("content"))
                .optional();
    }
}
