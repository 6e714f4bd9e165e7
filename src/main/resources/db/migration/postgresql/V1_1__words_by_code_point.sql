-- In the order of the database's language an index finds no beginnings of words; in this one, which H2 has anyway, it does.
alter table lookup_token alter column token type varchar(80) collate "C";
alter table customer_part alter column part type varchar(32) collate "C";
alter table audit_entry alter column label_key type varchar(200) collate "C";
