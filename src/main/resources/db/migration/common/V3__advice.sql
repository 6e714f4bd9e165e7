-- What a customer last answered about place, phone, languages and means of payment, as one JSON document.

create table customer_situation
(
    customer_id uuid                     not null primary key references customer,
    version     integer                  not null,
    content     varchar(10000)           not null,
    changed_at  timestamp with time zone not null
);
