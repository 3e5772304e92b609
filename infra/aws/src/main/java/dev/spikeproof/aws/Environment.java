package dev.spikeproof.aws;

import java.time.Duration;
import java.util.List;

import dev.spikeproof.scaling.policy.Limits;

/**
 * Where a stage is and how big.
 *
 * @param stage what every name begins with
 * @param account twelve digits
 * @param region for example {@code eu-central-1}
 * @param secondRegion where copies of production's data go
 * @param domain below which shop and desk have their names, for example
 * {@code dev.example.com}
 * @param certificate ARN of that of {@code *.} and the domain, in Certificate Manager of
 * the region
 * @param production whether data outlives mistakes and a zone: deletion protection,
 * copies elsewhere, two of everything
 * @param backups how long those of the databases are kept
 * @param logs how many days those of the services are kept
 */
public record Environment(String stage, String account, String region, String secondRegion, String domain,
		String certificate, boolean production, Egress egress, Database database, Duration backups, int logs,
		Tasks tasks, Admission admission) {

	public static final List<String> STAGES = List.of("dev", "prod");

	/** For a synthesis that nobody deploys. */
	public static final String ANY_DOMAIN = "spikeproof.example.com";

	/** Production while its region is away: the same, by names of its own. */
	public static final String STANDBY = "standby";

	/** Who deploys places a purchase as a partner. */
	private static final List<String> PARTNERS = List.of("deployment");

	private static final String REGION = "[a-z]{2}(-[a-z]+)+-\\d";

	public Environment {
		Require.that(stage.matches("[a-z][a-z0-9-]{0,19}"),
				"a stage is at most 20 lower-case letters, digits and hyphens, a letter first, and not " + stage);
		Require.that(account.matches("\\d{12}"), "an account is twelve digits, and not " + account);
		Require.that(region.matches(REGION), "a region is written like eu-central-1, and not " + region);
		Require.that(secondRegion.matches(REGION), "a region is written like eu-central-1, and not " + secondRegion);
		Require.that(!secondRegion.equals(region), "copies in " + region + " would be lost together with it");
		Require.that(domain.length() <= 200 && domain.matches("([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]{2,}"),
				"a domain is written like dev.example.com, and not " + domain);
		Require.that(certificate.matches("arn:aws[a-z-]*:acm:" + region + ":" + account + ":certificate/[0-9a-f-]+"),
				"the load balancer needs a certificate of Certificate Manager in %s of account %s, and not %s"
					.formatted(region, account, certificate));
		Require.that(backups.toDays() >= 1 && backups.toDays() <= 35,
				"RDS keeps backups from 1 to 35 days, and not " + backups.toDays());
	}

	/**
	 * Returns the stage of this name as it is in an account.
	 * @throws IllegalArgumentException which says what can't be
	 */
	public static Environment of(String stage, String account, String region, String domain, String certificate) {
		String secondRegion = stage.equals(STANDBY) ? "eu-north-1"
				: region.equals("eu-west-1") ? "eu-central-1" : "eu-west-1";
		return switch (stage) {
			case "dev" ->
				new Environment(stage, account, region, secondRegion, domain, certificate, false, Egress.NAT_INSTANCE,
						new Database.Rds("t4g.micro", 20), Duration.ofDays(1), 7, cheap(), new Admission(
								new Admission.Rate(500, 1000), 10_000, PARTNERS, new Admission.Rate(20, 100), 100_000));
			case "prod",
					STANDBY ->
				new Environment(stage, account, region, secondRegion, domain, certificate, true, Egress.NAT_GATEWAY,
						new Database.Rds("m7g.large", 100), Duration.ofDays(14), 90, ready(),
						new Admission(new Admission.Rate(2000, 4000), 10_000, PARTNERS, new Admission.Rate(30, 200),
								1_000_000));
			default -> throw new IllegalArgumentException(
					"there is no stage %s; there are %s".formatted(stage, String.join(", ", STAGES)));
		};
	}

	/** Of one machine with all programs: of its stage there is messaging, and no more. */
	public static Environment small(String account, String region) {
		Environment dev = of("dev", account, region, ANY_DOMAIN, anyCertificate(account, region));
		return new Environment("small", account, region, dev.secondRegion, dev.domain, dev.certificate, dev.production,
				dev.egress, dev.database, dev.backups, dev.logs, dev.tasks, dev.admission);
	}

	/** A certificate's ARN for a synthesis that nobody deploys. */
	public static String anyCertificate(String account, String region) {
		return "arn:aws:acm:%s:%s:certificate/00000000-0000-0000-0000-000000000000".formatted(region, account);
	}

	public Environment with(Egress other) {
		return new Environment(this.stage, this.account, this.region, this.secondRegion, this.domain, this.certificate,
				this.production, other, this.database, this.backups, this.logs, this.tasks, this.admission);
	}

	public Environment with(Database other) {
		return new Environment(this.stage, this.account, this.region, this.secondRegion, this.domain, this.certificate,
				this.production, this.egress, other, this.backups, this.logs, this.tasks, this.admission);
	}

	/** Whether it takes production's place, with production's data. */
	public boolean standsIn() {
		return this.stage.equals(STANDBY);
	}

	/** What this is called in the account: {@code dev-purchases}. */
	public String name(String of) {
		return this.stage + "-" + of;
	}

	/** Its address: {@code shop.dev.example.com}. */
	public String host(String of) {
		return of + "." + this.domain;
	}

	/** What the policy is called that no role of the stage goes beyond. */
	public String boundary() {
		return name("boundary");
	}

	/** Dollars that the account may cost in a month before somebody is told. */
	public int budget() {
		return this.production ? 2000 : 200;
	}

	/** Unique in all of AWS, because of the account. */
	public String videosBucket() {
		return name("videos-" + this.account);
	}

	private static Tasks cheap() {
		TaskSize small = new TaskSize(512, 1024);
		return new Tasks(small, new Limits(1, 4), small, new Limits(1, 4), new TaskSize(1024, 2048), small, 1000, 100);
	}

	private static Tasks ready() {
		TaskSize medium = new TaskSize(1024, 2048);
		return new Tasks(medium, new Limits(2, 16), medium, new Limits(2, 8), new TaskSize(1024, 2048),
				new TaskSize(512, 1024), 3000, 50);
	}

}
