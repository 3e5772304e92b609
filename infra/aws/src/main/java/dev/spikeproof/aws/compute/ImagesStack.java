package dev.spikeproof.aws.compute;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import dev.spikeproof.aws.Environment;
import dev.spikeproof.aws.StackSettings;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.ecr.IRepository;
import software.amazon.awscdk.services.ecr.LifecycleRule;
import software.amazon.awscdk.services.ecr.Repository;
import software.amazon.awscdk.services.ecr.TagMutability;
import software.constructs.Construct;

/**
 * Where images lie before anything runs: a tag means the same image for ever, and what is
 * known to be unsafe in it is found when it is pushed.
 */
public final class ImagesStack extends Stack {

	/** Copied here, so that no task depends on a registry elsewhere. */
	public static final String COLLECTOR = "otel-collector";

	/** The tag under which it is copied. */
	public static final String COLLECTOR_RELEASE = Collector.RELEASE;

	public static final List<String> IMAGES = List.of("purchase-service", "shipping-service", "video-encoder",
			"control-room", COLLECTOR);

	/** As many releases one can go back. */
	private static final int KEPT = 20;

	private final Map<String, IRepository> repositories = new TreeMap<>();

	public ImagesStack(Construct scope, Environment environment) {
		super(scope, environment.name("images"), StackSettings.of(environment, "The images of Spikeproof."));
		IMAGES.forEach((name) -> this.repositories.put(name,
				Repository.Builder.create(this, name)
					.repositoryName(environment.name(name))
					.imageScanOnPush(true)
					.imageTagMutability(TagMutability.IMMUTABLE)
					.lifecycleRules(List.of(LifecycleRule.builder().maxImageCount(KEPT).build()))
					.emptyOnDelete(!environment.production())
					.removalPolicy(
							environment.production() ? RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE : RemovalPolicy.DESTROY)
					.build()));
	}

	IRepository repository(String image) {
		return Objects.requireNonNull(this.repositories.get(image), image);
	}

}
