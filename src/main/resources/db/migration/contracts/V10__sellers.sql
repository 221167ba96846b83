alter table contracts.contract add column seller text not null default '';
comment on column contracts.contract.seller is 'who of us it is with, as it was called then; empty for one made before there were several';

drop trigger contracts_stay on contracts.contract;
create trigger contracts_stay before update on contracts.contract for each row
    when (old.state <> 'open'
          or (new.id, new.deal, new.ordinal, new.number, new.name, new.wording, new.proposal, new.language, new.body, new.seller,
              new.file_name, new.type, new.sha256, new.content, new.created_at, new.created_by)
             is distinct from
             (old.id, old.deal, old.ordinal, old.number, old.name, old.wording, old.proposal, old.language, old.body, old.seller,
              old.file_name, old.type, old.sha256, old.content, old.created_at, old.created_by))
    execute function contracts.refuse_change();
