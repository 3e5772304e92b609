package dev.spikeproof.purchasing.purchase.sqs;

import java.util.List;

import dev.spikeproof.messaging.inbox.MessageReader;
import dev.spikeproof.messaging.tracing.Traces;
import dev.spikeproof.purchasing.purchase.Progress;
import dev.spikeproof.purchasing.purchase.Renditions;
import io.awspring.cloud.sqs.annotation.SqsListener;

import org.springframework.stereotype.Component;

/** The encoder's result is the event: S3 announces it. */
@Component
class RenditionListener {

	private final MessageReader messages;

	private final Renditions renditions;

	private final AdvanceFromMessage advance;

	private final Traces traces;

	RenditionListener(MessageReader messages, Renditions renditions, AdvanceFromMessage advance, Traces traces) {
		this.messages = messages;
		this.renditions = renditions;
		this.advance = advance;
		this.traces = traces;
	}

	@SqsListener("${spikeproof.stage}-purchase-renditions")
	void on(String body) {
		for (String key : this.messages.read(body, ObjectCreated.class).keys()) {
			ResultKey result = ResultKey.of(key);
			this.traces.continueFrom(this.renditions.traceOf(key).orElse(null), "process result",
					() -> this.advance.advance(result.purchaseId(), List.of(progress(result, key))));
		}
	}

	private Progress progress(ResultKey result, String key) {
		return result.rejection() ? new Progress.Failed(result.line(), this.renditions.reasonIn(key))
				: new Progress.Encoded(result.line(), key);
	}

}
