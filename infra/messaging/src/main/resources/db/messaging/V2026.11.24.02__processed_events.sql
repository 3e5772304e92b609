create table processed_events (
    event_id     uuid        primary key,
    processed_at timestamptz not null default now()
);

create index processed_events_to_clean on processed_events (processed_at);
