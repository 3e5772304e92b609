package dev.spikeproof.aws.compute;

import java.util.Map;

import dev.spikeproof.aws.Environment;
import dev.spikeproof.aws.StackSettings;
import dev.spikeproof.aws.Tasks;
import dev.spikeproof.aws.edge.IdentityStack;
import dev.spikeproof.aws.edge.OperatorsStack;
import dev.spikeproof.aws.network.Doors;
import dev.spikeproof.aws.network.NetworkStack;
import dev.spikeproof.aws.roles.RolesStack;
import dev.spikeproof.aws.state.StateStack;
import dev.spikeproof.scaling.file.ScalingFile;
import software.amazon.awscdk.CfnParameter;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.ecs.FargateService;
import software.constructs.Construct;

/** The three services and the control room, each with as many tasks as it needs. */
public final class ComputeStack extends Stack {

	private static final String PURCHASE = "purchase-service";

	private static final String SHIPPING = "shipping-service";

	private static final String ENCODER = "video-encoder";

	/** What ECS allows at most: a video is given back or done by then. */
	private static final int LONGEST_STOP = 120;

	public ComputeStack(Construct scope, Environment environment, ScalingFile scaling, NetworkStack network,
			ImagesStack images, StateStack state, RolesStack roles, EntranceStack entrance, IdentityStack identity,
			OperatorsStack operators) {
		super(scope, environment.name("compute"),
				StackSettings.of(environment, "What runs of Spikeproof: three services and the control room."));
		Platform platform = Platform.in(this, environment, network, images, roles, identity, release());
		Doors doors = network.doors();
		Tasks tasks = environment.tasks();

		FargateService purchase = KeptRunning.inNumbers(this, platform,
				Program.of(PURCHASE, Doors.PURCHASE_PORT, tasks.purchase(), doors.purchase())
					.set(Map.of("PURCHASING_SHIPPINGURL", platform.address(SHIPPING, Doors.SHIPPING_PORT),
							"PURCHASING_ENCODERURLS", platform.address(ENCODER, Doors.ENCODER_PORT)))
					.remembersIn(state.purchase())
					.calls(identity.purchaseService())
					.takenBackOn(ReleaseAlarm.of(this, environment, entrance)),
				0);
		purchase.attachToApplicationTargetGroup(entrance.purchases());
		PurchaseScaling.of(purchase, tasks, entrance);
		new FreshPassword(this, "PurchasePassword", environment, purchase, state.purchase());

		FargateService shipping = KeptRunning.inNumbers(this, platform,
				Program.of(SHIPPING, Doors.SHIPPING_PORT, tasks.shipping(), doors.shipping())
					.remembersIn(state.shipping())
					.takenBackOn("shipping-dlq-not-empty"),
				0);
		ShippingScaling.of(shipping, environment, scaling);
		new FreshPassword(this, "ShippingPassword", environment, shipping, state.shipping());

		FargateService encoder = KeptRunning.inNumbers(this, platform,
				Program.of(ENCODER, Doors.ENCODER_PORT, tasks.encoder(), doors.encoder())
					.set(Map.of("ENCODER_CONCURRENCY", String.valueOf(scaling.concurrency())))
					.stopsIn(LONGEST_STOP)
					.takenBackOn("encoding-dlq-not-empty"),
				tasks.spotPercent());
		EncoderScaling.of(encoder, environment, scaling);

		KeptRunning
			.alone(this, platform,
					Program.of("control-room", Doors.CONTROL_ROOM_PORT, tasks.controlRoom(), doors.controlRoom())
						.set(Map.of("CONTROLROOM_PURCHASEURL", platform.address(PURCHASE, Doors.PURCHASE_PORT),
								"CONTROLROOM_SCALING_FLEET_HOST", platform.host(ENCODER), "CONTROLROOM_ALLOWEDHOSTS",
								environment.host("desk")))
						.calls(identity.controlRoom())
						.withoutTraces())
			.attachToApplicationTargetGroup(operators.controlRoom());
	}

	private String release() {
		return CfnParameter.Builder.create(this, "Release")
			.type("String")
			.description("The tag of the images. An earlier one takes everything back to that release.")
			.allowedPattern("[A-Za-z0-9][A-Za-z0-9._-]{0,127}")
			.build()
			.getValueAsString();
	}

}
