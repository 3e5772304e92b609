package dev.spikeproof.aws;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class EnvironmentTest {

	private static final String ACCOUNT = "123456789012";

	private static final String REGION = "eu-central-1";

	private static final String DOMAIN = "spikeproof.example.com";

	/** Its own second region can't be the one that is away. */
	@Test
	void theStandbyIsSizedAsProductionAndCopiesElsewhere() {
		Environment prod = Environment.of("prod", "123456789012", "eu-central-1", DOMAIN,
				Environment.anyCertificate("123456789012", "eu-central-1"));
		Environment standby = Environment.of("standby", "123456789012", prod.secondRegion(), DOMAIN,
				Environment.anyCertificate("123456789012", prod.secondRegion()));
		assertThat(standby.tasks()).isEqualTo(prod.tasks());
		assertThat(standby.production()).isTrue();
		assertThat(standby.secondRegion()).isNotIn(prod.region(), prod.secondRegion());
	}

	@Test
	void everyNameBeginsWithTheStage() {
		assertThat(of("dev", ACCOUNT, REGION).name("purchases")).isEqualTo("dev-purchases");
	}

	@Test
	void onlyProductionIsProduction() {
		assertThat(of("dev", ACCOUNT, REGION).production()).isFalse();
		assertThat(of("prod", ACCOUNT, REGION).production()).isTrue();
	}

	@Test
	void aStageThatIsNotThereIsRefusedWithThoseThatAre() {
		assertThatIllegalArgumentException().isThrownBy(() -> of("test", ACCOUNT, REGION))
			.withMessage("there is no stage test; there are dev, prod");
	}

	@Test
	void anAccountThatIsNoneIsRefused() {
		assertThatIllegalArgumentException().isThrownBy(() -> of("dev", "12345", REGION))
			.withMessage("an account is twelve digits, and not 12345");
	}

	@Test
	void aRegionThatIsNoneIsRefused() {
		assertThatIllegalArgumentException().isThrownBy(() -> of("dev", ACCOUNT, "Frankfurt"))
			.withMessageContaining("eu-central-1, and not Frankfurt");
	}

	@Test
	void aCertificateOfAnotherRegionIsRefused() {
		assertThatIllegalArgumentException().isThrownBy(
				() -> Environment.of("dev", ACCOUNT, REGION, DOMAIN, Environment.anyCertificate(ACCOUNT, "us-east-1")))
			.withMessageContaining("in eu-central-1 of account 123456789012, and not arn:aws:acm:us-east-1");
	}

	@Test
	void aDomainThatIsNoneIsRefused() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> Environment.of("dev", ACCOUNT, REGION, "https://example.com/",
					Environment.anyCertificate(ACCOUNT, REGION)))
			.withMessage("a domain is written like dev.example.com, and not https://example.com/");
	}

	@Test
	void copiesNeverLieInTheRegionTheyAreOf() {
		assertThat(of("prod", ACCOUNT, "eu-west-1").secondRegion()).isEqualTo("eu-central-1");
		assertThat(of("prod", ACCOUNT, "us-east-1").secondRegion()).isEqualTo("eu-west-1");
	}

	@Test
	void sizesThatFargateDoesNotHaveAreRefused() {
		assertThatIllegalArgumentException().isThrownBy(() -> new TaskSize(300, 1024))
			.withMessage("Fargate has 256, 512, 1024, 2048 or 4096 units of CPU, and not 300");
		assertThatIllegalArgumentException().isThrownBy(() -> new TaskSize(1024, 1024))
			.withMessage("Fargate gives 1024 units of CPU from 2048 to 8192 MiB of memory, and not 1024");
	}

	@Test
	void databasesThatAwsDoesNotHaveAreRefused() {
		assertThatIllegalArgumentException().isThrownBy(() -> new Database.Rds("db.t4g.micro", 20))
			.withMessageContaining("written without db.");
		assertThatIllegalArgumentException().isThrownBy(() -> new Database.Rds("t4g.micro", 5))
			.withMessageContaining("begins at 20 GB");
		assertThatIllegalArgumentException().isThrownBy(() -> new Database.Aurora(4, 2))
			.withMessageContaining("not from 4.0 to 2.0");
		assertThatIllegalArgumentException().isThrownBy(() -> new Database.Aurora(0.3, 2))
			.withMessageContaining("half units");
	}

	private static Environment of(String stage, String account, String region) {
		return Environment.of(stage, account, region, DOMAIN, Environment.anyCertificate(account, region));
	}

}
