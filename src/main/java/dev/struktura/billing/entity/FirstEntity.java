package dev.struktura.billing.entity;

import dev.struktura.base.Company;
import dev.struktura.base.Ids;
import dev.struktura.base.Upgrade;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The first legal entity is the company of the settings; from then on entities are kept on their page. */
@Component
class FirstEntity extends Upgrade {

    private final Company company;
    private final Ids ids;

    FirstEntity(Company company, Ids ids) {
        super("41", "first entity");
        this.company = company;
        this.ids = ids;
    }

    @Override
    protected void upgrade(JdbcTemplate sql) {
        Boolean there = sql.queryForObject("select exists (select from billing.entity)", Boolean.class);
        if (!Boolean.TRUE.equals(there)) {
            insert(sql);
        }
    }

    /** One statement, so that no entity is left without its account. */
    private void insert(JdbcTemplate sql) {
        String iban = company.iban().replaceAll("\\s", "");
        String country = company.country();
        sql.update(
                """
                with made as (
                    insert into billing.entity (id, name, country, tax_id, tax_id_kind, address, phone, email, signatory,
                           vat_scheme, vat_rate, zone, main)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, true)
                    returning id)
                insert into billing.account (id, entity, number, bank, currency, usual)
                select ?, id, ?, ?, ?, true from made where ? <> ''
                """,
                ids.next(),
                company.legalName(),
                country,
                company.taxId(),
                TaxIdKind.usualIn(country, company.taxId()).word(),
                company.address(),
                company.phone(),
                company.email(),
                company.signatory(),
                (company.vatPercent() > 0 ? VatScheme.CONTAINED : VatScheme.NONE).word(),
                company.vatPercent(),
                company.zone().getId(),
                ids.next(),
                iban,
                company.bank(),
                company.currency().getCurrencyCode(),
                iban);
    }
}
