-- Who made it; nobody in particular where nobody is asked who he is, as before.
alter table uploads add column owner text not null default '';
alter table purchases add column owner text not null default '';

-- A key is its owner's: two may have the same and mean two purchases.
alter table idempotency_keys add column owner text not null default '';
alter table idempotency_keys drop constraint idempotency_keys_pkey, add primary key (owner, key);
