package dev.spikeproof.aws.app;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

import dev.spikeproof.aws.Environment;
import dev.spikeproof.aws.compute.ComputeStack;
import dev.spikeproof.aws.compute.EntranceStack;
import dev.spikeproof.aws.compute.ImagesStack;
import dev.spikeproof.aws.edge.EdgeStack;
import dev.spikeproof.aws.edge.IdentityStack;
import dev.spikeproof.aws.edge.OperatorsStack;
import dev.spikeproof.aws.messaging.MessagingStack;
import dev.spikeproof.aws.network.NetworkStack;
import dev.spikeproof.aws.roles.RolesStack;
import dev.spikeproof.aws.state.PilotLightStack;
import dev.spikeproof.aws.state.StateStack;
import dev.spikeproof.aws.watch.AlarmsStack;
import dev.spikeproof.aws.watch.AuditStack;
import dev.spikeproof.aws.watch.BillingStack;
import dev.spikeproof.aws.watch.DashboardStack;
import dev.spikeproof.scaling.file.ScalingFile;
import software.amazon.awscdk.App;
import software.amazon.awscdk.AppProps;
import software.amazon.awscdk.cxapi.CloudAssembly;

/** All stacks of a stage, in the order in which one needs the other. */
public final class Stacks {

	private static final String POLICY = "scaling-policy.yaml";

	private final App app;

	public Stacks(Environment environment, String directory) {
		this(environment, directory, scaling());
	}

	Stacks(Environment environment, String directory, ScalingFile scaling) {
		this.app = app(directory);
		new MessagingStack(this.app, environment.name("messaging"));
		ImagesStack images = new ImagesStack(this.app, environment);
		NetworkStack network = new NetworkStack(this.app, environment);
		if (environment.production()) {
			new PilotLightStack(this.app, environment);
		}
		StateStack state = new StateStack(this.app, environment, network);
		EntranceStack entrance = new EntranceStack(this.app, environment, network);
		IdentityStack identity = new IdentityStack(this.app, environment);
		OperatorsStack operators = new OperatorsStack(this.app, environment, network, entrance.visits(), identity);
		RolesStack roles = new RolesStack(this.app, environment, state);
		new ComputeStack(this.app, environment, scaling, network, images, state, roles, entrance, identity, operators);
		new EdgeStack(this.app, environment, network, entrance.loadBalancer(), identity);
		String loadBalancer = entrance.loadBalancer().getLoadBalancerFullName();
		new AlarmsStack(this.app, environment, scaling, loadBalancer);
		new DashboardStack(this.app, environment, scaling, loadBalancer);
		new AuditStack(this.app, environment);
		if (!environment.standsIn()) {
			new BillingStack(this.app, environment, environment.budget());
		}
	}

	public App app() {
		return this.app;
	}

	public CloudAssembly synthesise() {
		return this.app.synth();
	}

	/** One that tells nobody and writes its templates to a directory. */
	static App app(String directory) {
		return new App(AppProps.builder().outdir(directory).analyticsReporting(false).treeMetadata(false).build());
	}

	/** The file by which all else scales. */
	static ScalingFile scaling() {
		try (Reader file = new InputStreamReader(
				Objects.requireNonNull(Stacks.class.getResourceAsStream("/" + POLICY), POLICY),
				StandardCharsets.UTF_8)) {
			return ScalingFile.read("infra/" + POLICY, file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
