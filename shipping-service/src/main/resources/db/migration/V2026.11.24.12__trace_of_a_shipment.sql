-- Where the trace of its purchase goes on when it is packed (W3C traceparent).
alter table shipment add column traceparent text;
