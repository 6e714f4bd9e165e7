-- Whatever is written past the desk: nothing is changed or deleted, and what does not add up is not committed.
create function book_stays() returns trigger language plpgsql as $$
begin
    raise exception 'The book is only added to: rows of % stay as they are', tg_table_name using errcode = '23000';
end $$;

create trigger book_account_stays before update or delete on book_account for each row execute function book_stays();
create trigger book_line_stays before update or delete on book_line for each row execute function book_stays();
create trigger book_entry_stays before update or delete on book_entry for each row execute function book_stays();
create trigger book_closing_stays before update or delete on book_closing for each row execute function book_stays();
create trigger book_account_keeps_all before truncate on book_account for each statement execute function book_stays();
create trigger book_line_keeps_all before truncate on book_line for each statement execute function book_stays();
create trigger book_entry_keeps_all before truncate on book_entry for each statement execute function book_stays();
create trigger book_closing_keeps_all before truncate on book_closing for each statement execute function book_stays();

-- An entry seals its lines.
create function book_line_comes_before_its_entry() returns trigger language plpgsql as $$
begin
    if exists (select 1 from book_entry where id = new.entry_id) then
        raise exception 'The book is only added to: entry % is sealed', new.entry_id using errcode = '23000';
    end if;
    return new;
end $$;

create trigger book_line_in_time before insert on book_line for each row execute function book_line_comes_before_its_entry();
alter table book_line add constraint a_line_has_an_entry foreign key (entry_id) references book_entry deferrable initially deferred;

create function book_adds_up() returns trigger language plpgsql as $$
declare
    entry uuid;
    lines bigint;
    total numeric;
    same_day boolean;
begin
    if tg_table_name = 'book_entry' then entry := new.id; else entry := new.entry_id; end if;
    select count(*), sum(l.amount), bool_and(l.day_of = e.day_of) into lines, total, same_day
    from book_line l join book_entry e on e.id = l.entry_id where l.entry_id = entry;
    if lines < 2 or total <> 0 or not same_day then
        raise exception 'The lines of entry % do not add up', entry using errcode = '23514';
    end if;
    return null;
end $$;

create constraint trigger book_entry_adds_up after insert on book_entry deferrable initially deferred
    for each row execute function book_adds_up();
create constraint trigger book_line_adds_up after insert on book_line deferrable initially deferred
    for each row execute function book_adds_up();

-- Closing waits for those who are posting, and whoever posts next sees it.
create function book_day_is_open() returns trigger language plpgsql as $$
begin
    perform pg_advisory_xact_lock_shared(hashtext('tsuzuki book periods'));
    if exists (select 1 from book_closing where closed_through >= new.day_of) then
        raise exception 'The books of % are closed', new.day_of using errcode = '23514';
    end if;
    return new;
end $$;

create function book_closes_alone() returns trigger language plpgsql as $$
begin
    perform pg_advisory_xact_lock(hashtext('tsuzuki book periods'));
    return new;
end $$;

create trigger book_entry_on_open_day before insert on book_entry for each row execute function book_day_is_open();
create trigger book_closing_alone before insert on book_closing for each row execute function book_closes_alone();
