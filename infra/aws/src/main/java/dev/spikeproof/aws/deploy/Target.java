package dev.spikeproof.aws.deploy;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

import dev.spikeproof.aws.Environment;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/**
 * Which stage, and where: the file {@code infra/aws/STAGE.properties} says it, an option
 * overrides it.
 */
final class Target {

	/** Of nobody; a plan for it is there to be read. */
	private static final String NO_ACCOUNT = "111111111111";

	private static final String DEFAULT_REGION = "eu-central-1";

	@Option(names = "--stage", paramLabel = "STAGE", description = "dev or prod (default: dev).")
	private String stage = "dev";

	@Option(names = "--account", paramLabel = "DIGITS", description = "The stage's account.")
	private @Nullable String account;

	@Option(names = "--region", paramLabel = "REGION", description = "Where in AWS (default: " + DEFAULT_REGION + ").")
	private @Nullable String region;

	@Option(names = "--domain", paramLabel = "NAME", description = "Below which shop and desk have their names.")
	private @Nullable String domain;

	@Option(names = "--certificate", paramLabel = "ARN", description = "Of *. and the domain, in Certificate Manager.")
	private @Nullable String certificate;

	@Option(names = "--email", paramLabel = "ADDRESS",
			description = "Who is told of alarms, and when it costs too much.")
	private @Nullable String email;

	@Option(names = "--purchase-backup", paramLabel = "ARN",
			description = "Where standby's database of purchases begins: copied backups of production's.")
	private @Nullable String purchaseBackup;

	@Option(names = "--shipping-backup", paramLabel = "ARN", description = "That of shipments likewise.")
	private @Nullable String shippingBackup;

	/** Reads what no option has said. */
	void complete(Path directory) {
		Properties file = read(directory.resolve(this.stage + ".properties"));
		this.account = said(this.account, file, "account");
		this.region = said(this.region, file, "region");
		this.domain = said(this.domain, file, "domain");
		this.certificate = said(this.certificate, file, "certificate");
		this.email = said(this.email, file, "email");
	}

	/** The stage, with stand-ins for what a plan can do without. */
	Environment environment() {
		String where = (this.region != null) ? this.region : DEFAULT_REGION;
		String whose = (this.account != null) ? this.account : NO_ACCOUNT;
		try {
			return Environment.of(this.stage, whose, where,
					(this.domain != null) ? this.domain : Environment.ANY_DOMAIN,
					(this.certificate != null) ? this.certificate : Environment.anyCertificate(whose, where));
		}
		catch (IllegalArgumentException ex) {
			throw CannotDeploy.nothingChanged(ex.getMessage() + ".");
		}
	}

	/** What has to be said before anything can be deployed. */
	List<String> missing() {
		List<String> missing = new ArrayList<>();
		if (this.account == null) {
			missing.add("account");
		}
		if (this.domain == null) {
			missing.add("domain");
		}
		if (this.certificate == null) {
			missing.add("certificate");
		}
		if (this.email == null) {
			missing.add("email");
		}
		return missing;
	}

	/** What templates ask that is known before the release is. */
	Map<String, String> answers(Environment environment) {
		String whom = (this.email != null) ? this.email : "";
		Map<String, String> answers = new HashMap<>(Map.of("Stage", environment.stage(), "VideosBucketName",
				environment.videosBucket(), "AlertsEmail", whom, "BillingEmail", whom));
		if (this.purchaseBackup != null) {
			answers.put("PurchaseBackup", this.purchaseBackup);
		}
		if (this.shippingBackup != null) {
			answers.put("ShippingBackup", this.shippingBackup);
		}
		return answers;
	}

	String stage() {
		return this.stage;
	}

	private static @Nullable String said(@Nullable String option, Properties file, String key) {
		return (option != null) ? option : file.getProperty(key);
	}

	private static Properties read(Path file) {
		Properties properties = new Properties();
		if (Files.exists(file)) {
			try (Reader reader = Files.newBufferedReader(file)) {
				properties.load(reader);
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}
		return properties;
	}

}
