package dev.spikeproof.aws.roles;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import dev.spikeproof.aws.Tool;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** AWS's Service Authorization Reference, as cfn-lint carries it. */
record ServiceReference(Map<String, Map<?, ?>> services) {

	static ServiceReference read() throws IOException {
		Path lint = Tool.CFN_LINT.require("to see which actions AWS knows and what they can be bound to");
		Process python = new ProcessBuilder(lint.resolveSibling("python").toString(), "-c",
				"import cfnlint; print(cfnlint.__path__[0], end='')")
			.redirectError(ProcessBuilder.Redirect.INHERIT)
			.start();
		Path directory = Path.of(new String(python.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
		return new ServiceReference(JsonMapper.shared()
			.readValue(directory.resolve("data/AdditionalSpecs/Policies.json"), new TypeReference<>() {
			}));
	}

	boolean knows(String action) {
		return find(action) != null;
	}

	/** Whether the action can't be bound to a resource. */
	boolean isUnbound(String action) {
		return !Objects.requireNonNull(find(action), action).containsKey("Resources");
	}

	private @Nullable Map<?, ?> find(String action) {
		String[] parts = action.toLowerCase(Locale.ROOT).split(":", 2);
		Map<?, ?> service = this.services.get(parts[0]);
		return (service == null) ? null
				: (Map<?, ?>) ((Map<?, ?>) Objects.requireNonNull(service.get("Actions"))).get(parts[1]);
	}

}
