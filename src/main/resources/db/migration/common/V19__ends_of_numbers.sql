-- The end of a number says whose number it is: the SIM's own stands before a contact of the customer.
update lookup_token set kind = 'LAST_OF_CONTACT' where kind = 'LAST_DIGITS' and card_id is null;
update lookup_token set kind = 'LAST_OF_ICCID'
where kind = 'LAST_DIGITS' and exists (select 1 from card where card.id = card_id and card.iccid like '%' || token);
update lookup_token set kind = 'LAST_OF_SERIAL'
where kind = 'LAST_DIGITS' and exists (select 1 from card where card.id = card_id and card.serial like '%' || token);
update lookup_token set kind = 'LAST_OF_PHONE' where kind = 'LAST_DIGITS';
