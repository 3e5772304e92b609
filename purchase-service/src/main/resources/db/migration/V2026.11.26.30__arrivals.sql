-- When an upload was seen in the bucket, and when to look for it next.
alter table uploads add column arrived_at timestamptz;
alter table uploads add column look_at timestamptz not null default now() + interval '500 milliseconds';

create index uploads_expected on uploads (look_at) where arrived_at is null and purchase_id is null;
