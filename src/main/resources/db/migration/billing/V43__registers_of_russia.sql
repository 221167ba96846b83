alter table billing.entity
    drop constraint entity_tax_id_kind_check,
    add check (tax_id_kind in ('edrpou', 'rnokpp', 'inn', 'ogrn', 'ogrnip', 'bin', 'iin', 'vat-id', 'other'));
