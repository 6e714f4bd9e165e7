-- Whatever is written past the desk: nothing that was decided is changed or deleted.
create function setting_change_stays() returns trigger language plpgsql as $$
begin
    raise exception 'What was decided stays: rows of % are only added', tg_table_name using errcode = '23000';
end $$;

create trigger setting_change_stays before update or delete on setting_change for each row execute function setting_change_stays();
create trigger setting_change_keeps_all before truncate on setting_change for each statement execute function setting_change_stays();
