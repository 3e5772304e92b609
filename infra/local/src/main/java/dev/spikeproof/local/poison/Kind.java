package dev.spikeproof.local.poison;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import dev.spikeproof.local.poison.Dose.Purpose;

/** In which ways a message can be poison. */
enum Kind {

	/** Not JSON. */
	UNREADABLE("shipping encoding purchase-renditions purchase-shipments.fifo") {
		@Override
		String body(Purpose purpose) {
			return "{\"purchaseId\": \"" + UUID.randomUUID() + "\", then the line was cut";
		}
	},

	/** JSON that isn't what its contract says. */
	WRONG_SCHEMA("shipping encoding purchase-shipments.fifo") {
		@Override
		String body(Purpose purpose) {
			return "{\"purchaseId\": \"not an id\", \"line\": \"two\", \"lines\": [{\"sku\": 7}], \"status\": \"LOST\"}";
		}
	},

	/** Of a version that its reader doesn't know. */
	WRONG_VERSION("shipping encoding") {
		@Override
		String body(Purpose purpose) {
			return "{\"purchase\": {\"id\": \"" + UUID.randomUUID() + "\"}, \"basket\": [{\"article\": \"mug\"}]}";
		}

		@Override
		String eventType(Purpose purpose) {
			return purpose.event() + ".v2";
		}
	},

	/** 200 KB: as large as SQS takes with room for what is said of its failure. */
	OVERSIZED("shipping") {
		@Override
		String body(Purpose purpose) {
			return purchase("12.00",
					IntStream.rangeClosed(1, 3200).mapToObj(Kind::mug).collect(Collectors.joining(",")));
		}
	},

	/** Good in itself, but whoever handles it is killed. */
	HANDLER_KILLING(Killing.QUEUE) {
		@Override
		String body(Purpose purpose) {
			return purchase("12000.00", mug(1));
		}
	};

	private final String queues;

	Kind(String queues) {
		this.queues = queues;
	}

	/** The n-th dose goes to the n-th of its queues, and so on round. */
	Dose dose(int number) {
		Purpose purpose = Purpose.of(queues().get(number % queues().size()));
		return new Dose(this, purpose.queue(), body(purpose), eventType(purpose), UUID.randomUUID().toString());
	}

	private List<String> queues() {
		return List.of(this.queues.split(" ", -1));
	}

	abstract String body(Purpose purpose);

	String eventType(Purpose purpose) {
		return purpose.event();
	}

	@Override
	public String toString() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	private static String mug(int line) {
		return "{\"line\":" + line + ",\"sku\":\"mug\",\"kind\":\"PHYSICAL\",\"quantity\":1}";
	}

	private static String purchase(String total, String lines) {
		return "{\"purchaseId\":\"%s\",\"placedAt\":\"2026-11-24T09:30:00.123Z\",\"customer\":\"poison\",\"total\":{\"amount\":\"%s\",\"currency\":\"EUR\"},\"lines\":[%s]}"
			.formatted(UUID.randomUUID(), total, lines);
	}

}
