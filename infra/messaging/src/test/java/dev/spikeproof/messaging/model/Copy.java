package dev.spikeproof.messaging.model;

import java.util.Map;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;

/** An event in a queue. There may be several of one event. */
final class Copy {

	final int number;

	final Event event;

	int receives;

	long visibleAt;

	/** Who has it in hand, as an outsider knows it. */
	@Nullable Worker holder;

	/** Whether its worker has done with it. */
	boolean done;

	/** Whether something happened that lets it come again. */
	boolean excused;

	/** Whether a worker that stopped gave it back untried. */
	boolean handedBack;

	Copy(int number, Event event) {
		this.number = number;
		this.event = event;
	}

	/** Another at each receive. */
	String receiptHandle() {
		return this.number + "/" + this.receives;
	}

	Message asMessage() {
		return Message.builder()
			.receiptHandle(receiptHandle())
			.body("{}")
			.attributes(systemAttributes())
			.messageAttributes(Map.of("event-type", attribute(this.event.kind().type), "event-id",
					attribute(this.event.id().toString())))
			.build();
	}

	private Map<MessageSystemAttributeName, String> systemAttributes() {
		String count = Integer.toString(this.receives);
		return this.event.kind().isFifo()
				? Map.of(MessageSystemAttributeName.APPROXIMATE_RECEIVE_COUNT, count,
						MessageSystemAttributeName.MESSAGE_GROUP_ID, this.event.purchase())
				: Map.of(MessageSystemAttributeName.APPROXIMATE_RECEIVE_COUNT, count);
	}

	private static MessageAttributeValue attribute(String value) {
		return MessageAttributeValue.builder().dataType("String").stringValue(value).build();
	}

}
