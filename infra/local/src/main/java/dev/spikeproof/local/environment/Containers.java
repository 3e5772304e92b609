package dev.spikeproof.local.environment;

import java.util.Map;
import java.util.Objects;

import dev.spikeproof.local.terminal.CannotRun;
import dev.spikeproof.local.terminal.Screen;
import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.exception.NotFoundException;
import com.github.dockerjava.api.model.Container;
import com.github.dockerjava.api.model.ExposedPort;
import com.github.dockerjava.api.model.PortBinding;
import com.github.dockerjava.api.model.Ports.Binding;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.AbstractWaitStrategy;
import org.testcontainers.images.RemoteDockerImage;
import org.testcontainers.utility.DockerImageName;

/** Makes containers that carry the run directory as a label, and removes them by it. */
final class Containers {

	private static final String LABEL = "dev.spikeproof.run";

	private Containers() {
	}

	static GenericContainer<?> create(String image, int port, int portInside, RunDirectory directory) {
		PortBinding binding = new PortBinding(Binding.bindIpAndPort("127.0.0.1", port), ExposedPort.tcp(portInside));
		return new GenericContainer<>(DockerImageName.parse(image))
			.withLabel(LABEL, directory.path().toAbsolutePath().toString())
			.withExposedPorts(portInside)
			.withCreateContainerCmdModifier(
					(create) -> Objects.requireNonNull(create.getHostConfig()).withPortBindings(binding))
			.waitingFor(new WhoeverStartedItWaits());
	}

	/** Downloads the image if the engine doesn't have it. */
	static void pull(String image, Screen screen) {
		try {
			DockerClientFactory.lazyClient().inspectImageCmd(image).exec();
		}
		catch (NotFoundException absent) {
			try {
				screen.step("docker", "image " + image + ", once",
						() -> new RemoteDockerImage(DockerImageName.parse(image)).get(), () -> "");
			}
			catch (Exception ex) {
				throw new CannotRun("The image " + image + " can't be pulled: " + ex.getMessage()
						+ ". To do without Docker, set SPIKEPROOF_ENVIRONMENT=embedded.", ex);
			}
		}
	}

	static void removeThoseOf(RunDirectory directory) {
		DockerClient client = DockerClientFactory.lazyClient();
		for (Container container : client.listContainersCmd()
			.withShowAll(true)
			.withLabelFilter(Map.of(LABEL, directory.path().toAbsolutePath().toString()))
			.exec()) {
			client.removeContainerCmd(container.getId()).withForce(true).withRemoveVolumes(true).exec();
		}
	}

	private static final class WhoeverStartedItWaits extends AbstractWaitStrategy {

		@Override
		protected void waitUntilReady() {
			// Several start at once; each is asked whether it is ready by the one who
			// needs it.
		}

	}

}
