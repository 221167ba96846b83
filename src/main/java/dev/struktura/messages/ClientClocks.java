package dev.struktura.messages;

import dev.struktura.base.Asking;
import dev.struktura.base.Company;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the clock shows at a client's: their own zone, else that of the phone, else of the country, else ours. */
@Service
public class ClientClocks {

    private final JdbcClient sql;
    private final Company company;

    ClientClocks(JdbcClient sql, Company company) {
        this.sql = sql;
        this.company = company;
    }

    /** The zone somebody set for a client; empty when nobody did. */
    public Optional<ZoneId> own(UUID client) {
        return Asking.asDepartment(() -> sql.sql("select zone from messages.client_clock where client = :client")
                .param("client", client)
                .query(String.class)
                .optional()
                .map(ZoneId::of));
    }

    /** @param zone null for what phone and country say */
    @Transactional
    public void set(UUID client, @Nullable ZoneId zone) {
        if (zone == null) {
            sql.sql("delete from messages.client_clock where client = :client")
                    .param("client", client)
                    .update();
            return;
        }
        sql.sql("""
            insert into messages.client_clock (client, zone) values (:client, :zone)
                on conflict (client) do update set zone = excluded.zone
            """).param("client", client).param("zone", zone.getId()).update();
    }

    ZoneId of(Optional<Parties.Party> party, String address) {
        return party.flatMap(known -> own(known.client()))
                .or(() -> address.startsWith("+") ? Zones.ofPhone(address) : Optional.empty())
                .or(() -> party.flatMap(known -> Zones.ofCountry(known.country())))
                .orElse(company.zone());
    }
}
