create table outbox (
    position      bigint generated always as identity primary key,
    event_id      uuid        not null,
    topic         text        not null,
    type          text        not null,
    subject       text,
    message_group text,
    body          text        not null,
    attributes    text        not null,
    recorded_at   timestamptz not null default now(),
    due_at        timestamptz not null default now(),
    attempts      int         not null default 0,
    published_at  timestamptz,
    last_error    text
);

create index outbox_due on outbox (due_at) where published_at is null;
create index outbox_group on outbox (topic, message_group, position) where published_at is null and message_group is not null;
create index outbox_subject on outbox (subject) where published_at is null and subject is not null;
create index outbox_published on outbox (published_at) where published_at is not null;
