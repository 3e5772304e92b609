package dev.spikeproof.encoding.video.sqs;

import dev.spikeproof.encoding.video.EncodeVideo;
import dev.spikeproof.encoding.video.Encoding;
import dev.spikeproof.encoding.video.Slots;
import dev.spikeproof.messaging.inbox.MessageReader;
import io.awspring.cloud.sqs.annotation.SqsListener;

import org.springframework.messaging.Message;
import org.springframework.stereotype.Component;

/** A message that stays, because this throws, is delivered again. */
@Component
class VideoPurchasedListener {

	private final MessageReader messages;

	private final Slots slots;

	private final EncodeVideo encodeVideo;

	VideoPurchasedListener(MessageReader messages, Slots slots, EncodeVideo encodeVideo) {
		this.messages = messages;
		this.slots = slots;
		this.encodeVideo = encodeVideo;
	}

	@SqsListener(queueNames = "${spikeproof.stage}-encoding", id = "encoding")
	void on(Message<String> message) {
		Encoding encoding = this.messages.read(message, VideoPurchased.class).payload().encoding();
		this.encodeVideo.encode(encoding, this.slots::await);
	}

}
