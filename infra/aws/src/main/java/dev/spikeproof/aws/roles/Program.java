package dev.spikeproof.aws.roles;

import java.util.List;
import java.util.Locale;

import dev.spikeproof.aws.state.StateStack;

/** What runs as a task. */
enum Program {

	PURCHASE_SERVICE, SHIPPING_SERVICE, VIDEO_ENCODER, CONTROL_ROOM;

	/** As its service, its task family, its images and its logs are called. */
	String id() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	/** What it is given of Secrets Manager when it starts. */
	List<String> secrets(Arns arns, StateStack state) {
		return switch (this) {
			case PURCHASE_SERVICE ->
				List.of(state.purchase().secret().getSecretArn(), arns.secret("purchase-service-client"));
			case SHIPPING_SERVICE -> List.of(state.shipping().secret().getSecretArn());
			case VIDEO_ENCODER -> List.of();
			case CONTROL_ROOM -> List.of(arns.secret("control-room-client"));
		};
	}

	/** Whether a collector runs beside it that sends its traces to X-Ray. */
	boolean isTraced() {
		return this != CONTROL_ROOM;
	}

	/** Those that its task consists of. */
	List<String> images() {
		return isTraced() ? List.of(id(), "otel-collector") : List.of(id());
	}

}
