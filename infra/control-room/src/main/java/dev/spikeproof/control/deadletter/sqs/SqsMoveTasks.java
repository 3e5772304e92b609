package dev.spikeproof.control.deadletter.sqs;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import dev.spikeproof.control.deadletter.DeadLetterQueue;
import dev.spikeproof.control.deadletter.MoveTasks;
import dev.spikeproof.control.deadletter.Redrive;
import dev.spikeproof.control.deadletter.Redrive.Mover;
import dev.spikeproof.control.deadletter.Redrive.State;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.ListMessageMoveTasksResultEntry;

import org.springframework.stereotype.Component;

@Component
class SqsMoveTasks implements MoveTasks {

	private static final int REMEMBERED = 10;

	private final Topology topology;

	private final SqsClient sqs;

	SqsMoveTasks(Topology topology, SqsClient sqs) {
		this.topology = topology;
		this.sqs = sqs;
	}

	/**
	 * The destination is named: SQS knows the source only of letters it moved itself.
	 */
	@Override
	public void start(DeadLetterQueue queue, Optional<Integer> rate) {
		this.sqs.startMessageMoveTask((request) -> {
			request.sourceArn(this.topology.addresses(queue).arn())
				.destinationArn(this.topology.addresses(queue).sourceArn());
			rate.ifPresent(request::maxNumberOfMessagesPerSecond);
		});
	}

	@Override
	public List<Redrive> of(DeadLetterQueue queue) {
		return this.sqs
			.listMessageMoveTasks(
					(request) -> request.sourceArn(this.topology.addresses(queue).arn()).maxResults(REMEMBERED))
			.results()
			.stream()
			.map(SqsMoveTasks::redrive)
			.toList();
	}

	private static Redrive redrive(ListMessageMoveTasksResultEntry task) {
		State state = switch (String.valueOf(task.status())) {
			case "COMPLETED" -> State.COMPLETED;
			case "FAILED" -> State.FAILED;
			case "CANCELLED" -> State.CANCELLED;
			default -> State.RUNNING;
		};
		String reason = task.failureReason();
		return new Redrive("all letters", Mover.SQS, state, count(task.approximateNumberOfMessagesMoved()),
				count(task.approximateNumberOfMessagesToMove()), Instant.ofEpochMilli(count(task.startedTimestamp())),
				(reason != null) ? "SQS says why: " + reason : null);
	}

	private static long count(@Nullable Long number) {
		return (number != null) ? number : 0;
	}

}
