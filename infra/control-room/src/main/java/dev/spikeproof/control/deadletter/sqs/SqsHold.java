package dev.spikeproof.control.deadletter.sqs;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import dev.spikeproof.control.deadletter.DeadLetter;
import dev.spikeproof.control.deadletter.DeadLetterQueue;
import dev.spikeproof.control.deadletter.Hold;
import dev.spikeproof.control.deadletter.sqs.Topology.Addresses;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchResponse;
import software.amazon.awssdk.services.sqs.model.SqsException;

/** Letters of one queue in hand. */
class SqsHold implements Hold {

	private static final Logger log = LoggerFactory.getLogger(SqsHold.class);

	/** Bytes; well below what SQS takes together, as attributes count too. */
	private static final int LARGEST_BATCH = 200_000;

	private final DeadLetterQueue queue;

	private final Addresses addresses;

	private final SqsClient sqs;

	private final LetterFormat format;

	private final HeldMessages held;

	private final Runnable end;

	SqsHold(DeadLetterQueue queue, Addresses addresses, SqsClient sqs, LetterFormat format, HeldMessages held,
			Runnable end) {
		this.queue = queue;
		this.addresses = addresses;
		this.sqs = sqs;
		this.format = format;
		this.held = held;
		this.end = end;
	}

	@Override
	public List<DeadLetter> next() {
		return this.held.more()
			.stream()
			.map((message) -> this.format.read(message, this.queue, this.addresses.maxReceiveCount()))
			.toList();
	}

	@Override
	public List<DeadLetter> sendBack(List<Returned> letters) {
		List<DeadLetter> sent = new ArrayList<>();
		Set<String> heldBack = new HashSet<>();
		for (List<Returned> together : this.queue.isFifo() ? letters.stream().map(List::of).toList()
				: batches(letters)) {
			if (!heldBack.contains(together.getFirst().original().group())) {
				List<DeadLetter> gone = send(together);
				this.held.delete(gone.stream().map(DeadLetter::id).toList());
				sent.addAll(gone);
				if (this.queue.isFifo() && gone.isEmpty()) {
					heldBack.add(together.getFirst().original().group());
				}
			}
		}
		return sent;
	}

	@Override
	public boolean delete(DeadLetter letter) {
		return !this.held.delete(List.of(letter.id())).isEmpty();
	}

	@Override
	public void close() {
		try {
			this.held.giveBack();
		}
		finally {
			this.end.run();
		}
	}

	private List<DeadLetter> send(List<Returned> letters) {
		List<SendMessageBatchRequestEntry> entries = new ArrayList<>();
		letters.forEach((letter) -> entries.add(entry(letter, entries.size())));
		try {
			SendMessageBatchResponse response = this.sqs
				.sendMessageBatch((request) -> request.queueUrl(this.addresses.sourceUrl()).entries(entries));
			response.failed()
				.forEach((failed) -> log.warn("{} doesn't take a letter: {}", this.queue.source(), failed.message()));
			return response.successful()
				.stream()
				.map((it) -> letters.get(Integer.parseInt(it.id())).original())
				.toList();
		}
		catch (SqsException ex) {
			if (ex.statusCode() / 100 != 4) {
				throw ex;
			}
			log.warn("{} doesn't take a letter: {}", this.queue.source(), ex.getMessage());
			// One that is refused mustn't keep the others.
			return (letters.size() == 1) ? List.of()
					: letters.stream().flatMap((letter) -> send(List.of(letter)).stream()).toList();
		}
	}

	private SendMessageBatchRequestEntry entry(Returned letter, int index) {
		SendMessageBatchRequestEntry.Builder entry = SendMessageBatchRequestEntry.builder()
			.id(Integer.toString(index))
			.messageBody(letter.body())
			.messageAttributes(this.format.write(letter));
		if (this.queue.isFifo()) {
			entry.messageGroupId(letter.original().group()).messageDeduplicationId(once(letter));
		}
		return entry.build();
	}

	/**
	 * Not the one that the letter came with, which SQS may remember; but the same again
	 * when the desk died between sending and deleting, and sends anew.
	 */
	private static String once(Returned letter) {
		String what = letter.original().id() + letter.body();
		return UUID.nameUUIDFromBytes(what.getBytes(StandardCharsets.UTF_8)).toString();
	}

	private static List<List<Returned>> batches(List<Returned> letters) {
		List<List<Returned>> batches = new ArrayList<>();
		int size = 0;
		for (Returned letter : letters) {
			int bytes = letter.body().getBytes(StandardCharsets.UTF_8).length;
			if (batches.isEmpty() || size + bytes > LARGEST_BATCH || batches.getLast().size() == HeldMessages.BATCH) {
				batches.add(new ArrayList<>());
				size = 0;
			}
			batches.getLast().add(letter);
			size += bytes;
		}
		return batches;
	}

}
