-- 200,000 customers with a card each, the words they are found by, and an audit entry for each file and card. Indexes come
-- back when their tables are full, and no row is asked whether the one that it refers to is there.

set session_replication_role = replica;
set maintenance_work_mem = '256MB';
set work_mem = '128MB';

create temporary table filed as
select i as number,
       ('00000000-0000-7000-8000-' || lpad(to_hex(i), 12, '0'))::uuid as id,
       ('00000000-0000-7000-9000-' || lpad(to_hex(i), 12, '0'))::uuid as card_id,
       (array['Wang', 'Li', 'Zhang', 'Liu', 'Chen', 'Yang', 'Zhao', 'Huang', 'Zhou', 'Wu', 'Xu', 'Sun', 'Sato', 'Suzuki',
              'Tanaka', 'Nguyen', 'Tran', 'Kim', 'Park', 'Garcia'])[1 + i % 20] as family,
       initcap((array['xiao', 'ming', 'hua', 'ka', 'zu', 'lo', 'ren', 'mi', 'ta', 'shi', 'ho', 'ya', 'be', 'na', 'ki'])[1 + i * 7 % 15]
           || (array['li', 'wei', 'ro', 'ko', 'su', 'jun', 'ma', 'fen', 'to', 'ri', 'an', 'do', 'he', 'yu', 'go'])[1 + i / 15 % 15]
           || (array['pi', 'qiu', 'ne', 'bo', 'dai', 'cu', 'vi', 'sha', 'gu', 'po', 'zi', 'mo', 'lu', 'xi', 'fa'])[1 + i / 225 % 15]
           || (array['en', 'ang', 'o', 'us', 'ip', 'ett', 'or', 'ax', 'um', 'yl', 'ez', 'ic', 'ou', 'ian', 'ar'])[1 + i / 3375 % 15]) as given
from generate_series(1, 200000) i;

insert into customer (id, version, number, latin, search_text, note, created_at, changed_at, changed_by)
select id, 0, number, family || ' ' || given,
       lower(family || ' ' || given || chr(10) || given || number || '@example.jp'), '', now(), now(), 'Clerk ' || number % 40 from filed;

insert into customer_contact (customer_id, position, kind, handle)
select id, 0, 'EMAIL', lower(given) || number || '@example.jp' from filed;

alter table customer_part drop constraint customer_part_pkey;
drop index customer_part_of_customer;
insert into customer_part (part, customer_id)
select distinct substr(line, start, 16), id
from filed
     cross join lateral (values (lower(family || ' ' || given)), (lower(given) || number || '@example.jp')) lines (line)
     cross join lateral generate_series(1, length(line)) start;
alter table customer_part add primary key (part, customer_id);
create index customer_part_of_customer on customer_part (customer_id);

insert into card (id, version, customer_id, carrier_id, form, contract, purpose, generation, phone, bought_at, login_id, note,
                  created_at, changed_at, changed_by)
select card_id, 0, id, 'POVO', 'ESIM', 'PREPAID', 'VOICE', 'G4', '+8190' || 10000000 + number, '', '', '', now(), now(), 'Clerk 1'
from filed;

insert into card_clock (card_id, kind, last_day)
select card_id, 'DATA', date '2026-11-20' + number % 300 from filed;

drop index lookup_token_by_token;
drop index lookup_token_of_customer;
drop index lookup_token_of_card;
insert into lookup_token (id, token, kind, customer_id, card_id)
select 1000000000 + row_number() over (), word, kind, customer, card
from (select lower(family || given) as word, 'NAME' as kind, id as customer, null::uuid as card from filed
      union all select lower(given || family), 'NAME', id, null from filed
      union all select lower(left(family, 1) || left(given, 1)), 'NAME', id, null from filed
      union all select lower(given) || number || '@examplejp', 'CONTACT', id, null from filed
      union all select 'c' || lpad(number::text, 6, '0'), 'CUSTOMER_NUMBER', id, null from filed
      union all select 'c' || number, 'CUSTOMER_NUMBER', id, null from filed
      union all select number::text, 'CUSTOMER_NUMBER', id, null from filed
      union all select '090' || 10000000 + number, 'PHONE', id, card_id from filed
      union all select right((10000000 + number)::text, 4), 'LAST_OF_PHONE', id, card_id from filed) words;
create index lookup_token_by_token on lookup_token (token);
create index lookup_token_of_customer on lookup_token (customer_id);
create index lookup_token_of_card on lookup_token (card_id);

insert into audit_entry (id, at, staff_id, staff_name, role, branch_id, address, page, action, subject_id, label, label_key,
    correlation, sealed, fields, previous, hash)
select id, at, gen_random_uuid(), staff_name, 'CLERK', gen_random_uuid(), '192.168.1.' || id % 200, '/customers', action,
    subject_id, label, lower(label), id, false, fields, repeat('0', 64), repeat('0', 64)
from (select 10000000 + number * 2 + part as id,
             timestamp with time zone '2024-01-01 00:00+00' + (number * 2 + part) * interval '3 minutes' as at,
             'Clerk ' || number % 40 as staff_name,
             case part when 0 then 'customer.created' else 'card.created' end as action,
             case part when 0 then filed.id else card_id end::text as subject_id,
             case part when 0 then 'C-' || lpad(number::text, 6, '0') || ' ' || family || ' ' || given
                 else '090-' || substr((10000000 + number)::text, 1, 4) || '-' || substr((10000000 + number)::text, 5, 4)
                 end as label,
             '[{"name":"latin","before":null,"after":"' || family || ' ' || given || '"}]' as fields
      from filed, generate_series(0, 1) part) entries;

-- whoever adds the next one finds a chain of hashes that nobody computed
update audit_head set id = (select max(id) from audit_entry), hash = repeat('0', 64);

drop table filed;
analyze;
reset session_replication_role;
reset work_mem;
reset maintenance_work_mem;
