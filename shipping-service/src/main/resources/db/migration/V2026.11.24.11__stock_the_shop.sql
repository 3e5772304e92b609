insert into stock (sku, quantity)
select unnest(array['mug', 't-shirt', 'poster-print', 'tripod', 'notebook', 'sticker-set', 'lens-cloth', 'usb-stick']), 1000000;
