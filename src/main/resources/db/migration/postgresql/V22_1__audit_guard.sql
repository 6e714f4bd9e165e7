-- Whatever is written past the desk: the log is only added to, each entry behind the one before it.
create function audit_stays() returns trigger language plpgsql as $$
begin
    raise exception 'The audit log is only added to: rows of % stay as they are', tg_table_name using errcode = '23000';
end $$;

create function audit_follows() returns trigger language plpgsql as $$
begin
    if new.id > 1 and not exists (select 1 from audit_entry where id = new.id - 1 and hash = new.previous) then
        raise exception 'Entry % does not follow the one before it', new.id using errcode = '23514';
    end if;
    return new;
end $$;

create trigger audit_entry_stays before update or delete on audit_entry for each row execute function audit_stays();
create trigger audit_entry_keeps_all before truncate on audit_entry for each statement execute function audit_stays();
create trigger audit_checkpoint_stays before update or delete on audit_checkpoint for each row execute function audit_stays();
create trigger audit_checkpoint_keeps_all before truncate on audit_checkpoint for each statement execute function audit_stays();
create trigger audit_entry_follows before insert on audit_entry for each row execute function audit_follows();

-- Not even by mistake of the desk itself; whoever owns the tables could grant it again.
revoke update, delete, truncate on audit_entry, audit_checkpoint from public;
revoke update, delete, truncate on audit_entry, audit_checkpoint from current_user;
