package dev.spikeproof.purchasing.catalogue;

import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Component;

import static dev.spikeproof.purchasing.catalogue.Product.Kind.PHYSICAL;
import static dev.spikeproof.purchasing.catalogue.Product.Kind.VIDEO;

/** Everything the shop sells. */
@Component
public class Catalogue {

	private static final List<Product> PRODUCTS = List.of(new Product("mug", "Mug", PHYSICAL, Money.euros("12.50")),
			new Product("t-shirt", "T-shirt", PHYSICAL, Money.euros("19.00")),
			new Product("poster-print", "Printed poster", PHYSICAL, Money.euros("9.50")),
			new Product("tripod", "Tripod", PHYSICAL, Money.euros("49.00")),
			new Product("notebook", "Notebook", PHYSICAL, Money.euros("6.90")),
			new Product("sticker-set", "Set of stickers", PHYSICAL, Money.euros("3.50")),
			new Product("lens-cloth", "Lens cloth", PHYSICAL, Money.euros("4.20")),
			new Product("usb-stick", "USB stick", PHYSICAL, Money.euros("14.90")),
			new Product("mp4-360p", "Your video as MP4, 360 lines", VIDEO, Money.euros("2.90")),
			new Product("mp4-720p", "Your video as MP4, 720 lines", VIDEO, Money.euros("4.90")),
			new Product("poster", "A frame of your video as JPEG", VIDEO, Money.euros("0.90")));

	public List<Product> products() {
		return PRODUCTS;
	}

	public Optional<Product> find(String sku) {
		return PRODUCTS.stream().filter((product) -> product.sku().equals(sku)).findFirst();
	}

}
