package dev.spikeproof.messaging.inbox;

import io.awspring.cloud.sqs.support.observation.SqsListenerObservation;
import io.micrometer.common.KeyValues;

/**
 * Calls what a listener does with a message by its name, "process" (OpenTelemetry
 * semantic conventions for messaging). Spring Cloud AWS calls it "receive".
 */
class ProcessSpans extends SqsListenerObservation.DefaultConvention {

	private final QueueNames names;

	ProcessSpans(QueueNames names) {
		this.names = names;
	}

	@Override
	public String getContextualName(SqsListenerObservation.Context context) {
		return "process " + this.names.shortened(context.getSourceName());
	}

	@Override
	protected KeyValues getCustomLowCardinalityKeyValues(SqsListenerObservation.Context context) {
		return KeyValues.of("messaging.operation", "process");
	}

}
