package dev.spikeproof.aws.small;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

import software.amazon.awscdk.services.ec2.UserData;

/** What a machine does when it starts for the first time. */
final class SetUp {

	private SetUp() {
	}

	static UserData script() {
		try (InputStream file = Objects.requireNonNull(SetUp.class.getResourceAsStream("set-up.sh"))) {
			return UserData.custom(new String(file.readAllBytes(), StandardCharsets.UTF_8));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
