package dev.spikeproof.aws.roles;

import java.util.List;
import java.util.stream.Stream;

/**
 * What each service may do: what its integration tests have seen it do, see
 * {@code aws-calls.txt} of each.
 */
final class TaskPermissions {

	private static final List<String> QUEUES = List.of("shipping", "encoding", "cost-control",
			"purchase-shipments.fifo", "purchase-renditions", "control-room-no-stock", "control-room-alerts");

	private final Arns arns;

	TaskPermissions(Arns arns) {
		this.arns = arns;
	}

	Permissions of(Program program) {
		Permissions permissions = new Permissions(this.arns).publishMetrics();
		if (program.isTraced()) {
			permissions.sendTraces();
		}
		add(program, permissions);
		if (program == Program.VIDEO_ENCODER) {
			// It asks ECS's agent for protection, which asks ECS with the task's role.
			permissions.allow(List.of("ecs:UpdateTaskProtection"), Stream.of(this.arns.tasks()));
		}
		return permissions;
	}

	/** Where the control room protects encoders, and nobody sends traces to X-Ray. */
	Permissions ofAllOnOneMachine() {
		Permissions permissions = new Permissions(this.arns).publishMetrics();
		for (Program program : Program.values()) {
			add(program, permissions);
		}
		return permissions;
	}

	private void add(Program program, Permissions permissions) {
		switch (program) {
			case PURCHASE_SERVICE -> purchaseService(permissions);
			case SHIPPING_SERVICE -> shippingService(permissions);
			case VIDEO_ENCODER -> videoEncoder(permissions);
			case CONTROL_ROOM -> controlRoom(permissions);
		}
	}

	/** Signs for customers' uploads and downloads, which is worth what it may itself. */
	private static void purchaseService(Permissions permissions) {
		permissions.publish("purchases")
			.consume("purchase-shipments.fifo", "purchase-renditions")
			.onObjects("s3:PutObject", "uploads/")
			.onObjects("s3:GetObject", "uploads/", "renditions/", "rejections/")
			.learnWhatIsMissing();
	}

	private static void shippingService(Permissions permissions) {
		permissions.publish("shipments.fifo", "no-stock").consume("shipping");
	}

	private static void videoEncoder(Permissions permissions) {
		permissions.consume("encoding")
			.onObjects("s3:GetObject", "uploads/", "renditions/", "rejections/")
			.onObjects("s3:PutObject", "renditions/", "rejections/")
			.learnWhatIsMissing();
	}

	private void controlRoom(Permissions permissions) {
		permissions.publish("alerts")
			.allowOnEverything("sqs:ListQueues")
			.allow(List.of("sqs:GetQueueUrl", "sqs:GetQueueAttributes", "sqs:SendMessage"),
					QUEUES.stream().map(this.arns::queue))
			.allow(List.of("sqs:GetQueueUrl", "sqs:GetQueueAttributes", "sqs:ListDeadLetterSourceQueues",
					"sqs:ReceiveMessage", "sqs:ChangeMessageVisibility", "sqs:DeleteMessage",
					"sqs:StartMessageMoveTask", "sqs:ListMessageMoveTasks"),
					QUEUES.stream().map(this.arns::deadLetters))
			.allow(List.of("cloudwatch:DescribeAlarms"), Stream.of(this.arns.alarms()))
			.onObjects("s3:PutObject", "uploads/", "discarded/");
	}

}
