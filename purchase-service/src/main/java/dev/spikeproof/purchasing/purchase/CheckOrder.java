package dev.spikeproof.purchasing.purchase;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import dev.spikeproof.purchasing.catalogue.Catalogue;
import dev.spikeproof.purchasing.catalogue.Money;
import dev.spikeproof.purchasing.catalogue.Product;
import dev.spikeproof.purchasing.owner.Owner;
import dev.spikeproof.purchasing.upload.Upload;
import dev.spikeproof.purchasing.upload.UploadStore;
import dev.spikeproof.purchasing.upload.Uploads;

import org.springframework.stereotype.Component;

/** Holds an order against the catalogue and the uploads. */
@Component
class CheckOrder {

	private final Catalogue catalogue;

	private final Uploads uploads;

	private final UploadStore store;

	CheckOrder(Catalogue catalogue, Uploads uploads, UploadStore store) {
		this.catalogue = catalogue;
		this.uploads = uploads;
		this.store = store;
	}

	/**
	 * The lines that fulfil the order and what they cost.
	 * @throws Refusal naming the first item that can't be taken
	 */
	Checked check(Order order, Owner owner) {
		List<Line> lines = new ArrayList<>();
		Money total = Money.euros("0.00");
		Set<UUID> seen = new HashSet<>();
		for (int i = 0; i < order.items().size(); i++) {
			String path = "lines[" + i + "]";
			Order.Item item = order.items().get(i);
			Product product = this.catalogue.find(item.sku())
				.orElseThrow(() -> Refusal.of(path + ".sku", "is not in the catalogue, see GET /products"));
			Line line = switch (product.kind()) {
				case PHYSICAL -> physical(path, i + 1, item);
				case VIDEO -> video(path, i + 1, item, owner, seen);
			};
			lines.add(line);
			total = total.plus(product.price().times(line.quantity()));
		}
		return new Checked(lines, total);
	}

	private static Line physical(String path, int number, Order.Item item) {
		if (item.uploadId() != null) {
			throw Refusal.of(path + ".uploadId", "belongs to videos only, and this product is shipped");
		}
		if (item.quantity() == null) {
			throw Refusal.of(path + ".quantity", "is missing");
		}
		return Line.shipped(number, item.sku(), item.quantity());
	}

	private Line video(String path, int number, Order.Item item, Owner owner, Set<UUID> seen) {
		UUID uploadId = item.uploadId();
		if (item.quantity() != null) {
			throw Refusal.of(path + ".quantity", "belongs to shipped products only, a video has an uploadId");
		}
		if (uploadId == null) {
			throw Refusal.of(path + ".uploadId", "is missing: upload the video first, see POST /uploads");
		}
		if (!seen.add(uploadId)) {
			throw Refusal.of(path + ".uploadId", "is used twice: each video line needs an upload of its own");
		}
		Upload upload = this.uploads.find(uploadId, owner)
			.orElseThrow(() -> Refusal.of(path + ".uploadId", "is unknown, see POST /uploads"));
		if (!upload.arrived() && this.store.arrivalOf(upload) == UploadStore.Arrival.MISSING) {
			throw Refusal.of(path + ".uploadId", "isn't finished: PUT the whole video to its url first");
		}
		return Line.encoded(number, item.sku(), uploadId);
	}

	record Checked(List<Line> lines, Money total) {
	}

}
