create table uploads (
    id           uuid primary key,
    file_name    text        not null,
    content_type text        not null,
    size         bigint      not null,
    purchase_id  uuid,
    requested_at timestamptz not null default now()
);

create table purchases (
    id        uuid primary key,
    customer  text        not null,
    status    text        not null,
    amount    numeric(12, 2) not null,
    currency  text        not null,
    placed_at timestamptz not null
);

create table purchase_lines (
    purchase_id uuid not null references purchases,
    line        int  not null,
    sku         text not null,
    kind        text not null,
    quantity    int  not null,
    upload_id   uuid,
    status      text not null,
    reason      text,
    shipment_id uuid,
    rendition   text,
    primary key (purchase_id, line)
);

-- What happened to a purchase, in the order it happened. Line 0 stands for the whole purchase.
create table purchase_steps (
    position    bigint generated always as identity primary key,
    purchase_id uuid        not null references purchases,
    step        text        not null,
    line        int         not null default 0,
    at          timestamptz not null,
    unique (purchase_id, step, line)
);

-- answer is the status that was answered first, null while the first request is still at work.
create table idempotency_keys (
    key          text primary key,
    request_hash text        not null,
    purchase_id  uuid        not null,
    answer       int,
    leased_until timestamptz not null,
    created_at   timestamptz not null default now()
);

create index idempotency_keys_created on idempotency_keys (created_at);
