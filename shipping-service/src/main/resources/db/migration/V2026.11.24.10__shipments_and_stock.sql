create table stock (
    sku      text primary key,
    quantity int  not null check (quantity >= 0)
);

create table shipment (
    id          uuid primary key,
    -- What holds that a purchase is shipped once.
    purchase_id uuid        not null unique,
    status      text        not null check (status in ('BOOKED', 'SHIPPED', 'FAILED')),
    occurred_at timestamptz not null,
    due_at      timestamptz not null
);

-- Holds only what waits to be packed, so it stays small however many were shipped.
create index shipment_to_pack on shipment (due_at) where status = 'BOOKED';

create table shipment_line (
    shipment_id uuid not null references shipment,
    line        int  not null,
    sku         text not null,
    quantity    int  not null check (quantity > 0),
    -- Why the line can't be met; null if it can.
    reason      text,
    primary key (shipment_id, line)
);
