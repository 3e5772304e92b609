package dev.spikeproof.aws.messaging;

import java.time.Duration;

import software.amazon.awscdk.CfnElement;
import software.amazon.awscdk.DefaultStackSynthesizer;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.StackProps;
import software.constructs.Construct;

/**
 * The topology: which topics there are, who reads them through which queue and filter,
 * and where videos lie. It names no account and no region and needs neither assets nor a
 * bootstrapped account, so that its template is plain CloudFormation.
 */
public final class MessagingStack extends Stack {

	/** From here on cost control looks at a purchase; in major units of its currency. */
	private static final int LARGE_TOTAL = 1000;

	private static final Filter PURCHASES = Filter.event("PurchasePlaced");

	public MessagingStack(Construct scope, String id) {
		super(scope, id, plain());
		Names.declareStage(this);

		FanOutTopic purchases = new FanOutTopic(this, "Purchases", "purchases", "What customers have bought");
		FanOutTopic shipments = new FanOutTopic(this, "Shipments", "shipments.fifo", "How shipments move on in order");
		FanOutTopic renditions = new FanOutTopic(this, "Renditions", "renditions", "Encoded and rejected videos");
		FanOutTopic noStock = new FanOutTopic(this, "NoStock", "no-stock", "Items of which none is left");
		FanOutTopic alerts = new FanOutTopic(this, "Alerts", "alerts", "Alarms");
		alerts.publishedToBy("cloudwatch", Names.arn("cloudwatch", "alarm:${Stage}-*"));
		new VideosBucket(this, "Videos", renditions);

		read(alerts,
				Consumer.of("Shipping", "shipping", purchases, "Purchases to ship")
					.only(PURCHASES.withAtLeast("physical-lines", 1)),
				Consumer.of("Encoding", "encoding", purchases, "Videos to encode")
					.only(Filter.event("VideoPurchased"))
					.handledWithin(Duration.ofMinutes(2), 5)
					.lateAfter(Duration.ofMinutes(30)),
				Consumer.of("CostControl", "cost-control", purchases, "Purchases of a large total")
					.only(PURCHASES.withAtLeast("total", LARGE_TOTAL))
					.lateAfter(Duration.ofDays(1)),
				Consumer
					.of("PurchaseShipments", "purchase-shipments.fifo", shipments,
							"Shipments for the status of purchases")
					.only(Filter.event("ShipmentUpdated")),
				Consumer.of("PurchaseRenditions", "purchase-renditions", renditions,
						"Videos for the status of purchases"),
				Consumer.of("ControlRoomNoStock", "control-room-no-stock", noStock, "Empty shelves for operators"),
				Consumer.of("ControlRoomAlerts", "control-room-alerts", alerts, "Alarms for operators"));

		OptionalSubscription.email(this, "PurchasesEmail", purchases, PURCHASES, "Who gets a mail per purchase.");
		OptionalSubscription.https(this, "PurchasesHttpsEndpoint", purchases, PURCHASES,
				"Where each purchase is posted to.");
		OptionalSubscription.email(this, "NoStockEmail", noStock, Filter.none(), "Who gets a mail per empty shelf.");
		OptionalSubscription.email(this, "AlertsEmail", alerts, Filter.none(), "Who gets a mail per alarm.");
	}

	private void read(FanOutTopic alerts, Consumer... consumers) {
		for (Consumer consumer : consumers) {
			QueueAlarms.add(new FannedOutQueue(this, consumer), consumer, alerts);
		}
	}

	/** Logical ids are paths, and not hashes of them: {@code ShippingQueue}. */
	@Override
	protected String allocateLogicalId(CfnElement element) {
		String path = element.getNode().getPath().substring(getNode().getPath().length());
		return path.replaceAll("/(Default|Resource)$", "").replace("/", "");
	}

	private static StackProps plain() {
		return StackProps.builder()
			.description("The messaging of Spikeproof: topics, queues with their dead-letter queues, filters, alarms, "
					+ "and the bucket for videos.")
			.synthesizer(DefaultStackSynthesizer.Builder.create().generateBootstrapVersionRule(false).build())
			.analyticsReporting(false)
			.build();
	}

}
