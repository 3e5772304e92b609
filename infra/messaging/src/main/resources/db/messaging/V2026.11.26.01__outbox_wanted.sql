-- From when on an event is to be published: at once, or when its use case says.
alter table outbox add column wanted_at timestamptz not null default now();
