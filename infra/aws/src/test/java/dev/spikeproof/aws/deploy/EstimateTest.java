package dev.spikeproof.aws.deploy;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

import dev.spikeproof.aws.Egress;
import dev.spikeproof.aws.Environment;
import dev.spikeproof.aws.Tool;
import dev.spikeproof.aws.network.EgressCost;
import dev.spikeproof.scaling.simulator.PriceBook;
import dev.spikeproof.scaling.simulator.Prices;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.FieldSource;

import static org.assertj.core.api.Assertions.assertThat;

class EstimateTest {

	static final List<String> STAGES = Environment.STAGES;

	@Test
	void aStandbyOfADatabaseCostsAsMuchAgain() {
		String database = "'D':{'Type':'AWS::RDS::DBInstance','Properties':{'DBInstanceClass':'db.t4g.micro',"
				+ "'AllocatedStorage':'20','MultiAZ':%s}}";
		BigDecimal alone = total(database.formatted(false));
		assertThat(alone).isEqualByComparingTo("13.98");
		assertThat(total(database.formatted(true))).isEqualByComparingTo(alone.add(alone));
	}

	@Test
	void aServiceCostsAsManyTasksAsThereAreAtLeast() {
		String task = "'T':{'Type':'AWS::ECS::TaskDefinition','Properties':{'Cpu':'512','Memory':'1024'}},"
				+ "'S':{'Type':'AWS::ECS::Service','Properties':{'TaskDefinition':{'Ref':'T'}}}";
		String target = ",'A':{'Type':'AWS::ApplicationAutoScaling::ScalableTarget','Properties':{'MinCapacity':3,"
				+ "'MaxCapacity':9,'ResourceId':{'Fn::GetAtt':['S','Name']}}}";
		assertThat(total(task + target)).isEqualByComparingTo(total(task).multiply(new BigDecimal("3")));
	}

	@Test
	void onlyALoadBalancerThatIsReachedFromOutsideHasAddresses() {
		String balancer = "'L':{'Type':'AWS::ElasticLoadBalancingV2::LoadBalancer','Properties':{'Subnets':['a','b'],"
				+ "'Scheme':'%s'}}";
		assertThat(total(balancer.formatted("internet-facing")).subtract(total(balancer.formatted("internal"))))
			.isEqualByComparingTo("7.30");
	}

	@Test
	void anAlarmWithMathsCostsForEachMetricAndOneThatLooksMoreOftenCostsMore() {
		assertThat(total(alarm("'Period':60"))).isEqualByComparingTo("0.10");
		assertThat(total(alarm("'Period':10"))).isEqualByComparingTo("0.30");
		assertThat(total(alarm("'Metrics':[{'MetricStat':{}},{'MetricStat':{}},{'Expression':'a+b'}]")))
			.isEqualByComparingTo("0.20");
	}

	@Test
	void aPriceThatRisesInTheFileRisesInTheEstimate() throws IOException {
		String prices = prices();
		Plan plan = Stub.plan(alarm("'Period':60"));
		assertThat(Estimate.of(plan, read(prices.replace("alarm-month: 0.10", "alarm-month: 7.00"))).total())
			.isEqualByComparingTo("7.00");
	}

	@Test
	void whatNobodyHasLookedUpIsSaid() {
		assertThat(Estimate.of(Stub.plan("'W':{'Type':'AWS::Wonder::Full'}"), PriceBook.load()).lines())
			.contains("Not in the estimate: AWS::Wonder::Full");
	}

	@ParameterizedTest
	@FieldSource("STAGES")
	void nothingOfAStageIsLeftOut(String stage, @TempDir Path directory) {
		assertThat(of(environment(stage), directory).unknown()).isEmpty();
	}

	@ParameterizedTest
	@EnumSource
	void theWayOutCostsWhatItsTableSays(Egress egress, @TempDir Path directory) {
		Environment environment = environment("dev").with(egress);
		assertThat(of(environment, directory).items().get("way out"))
			.isEqualByComparingTo(EgressCost.of(environment, Prices.load()).perMonth());
	}

	private static Estimate of(Environment environment, Path directory) {
		Tool.NODE.require("to see what a stage costs");
		return Estimate.of(Plan.of(environment, directory), PriceBook.load());
	}

	private static Environment environment(String stage) {
		return Environment.of(stage, Stub.DEV.account(), Stub.DEV.region(), Stub.DEV.domain(), Stub.DEV.certificate());
	}

	private static String alarm(String properties) {
		return "'A':{'Type':'AWS::CloudWatch::Alarm','Properties':{" + properties + "}}";
	}

	private static BigDecimal total(String resources) {
		return Estimate.of(Stub.plan(resources), PriceBook.load()).total();
	}

	private static PriceBook read(String yaml) {
		return PriceBook.read(new StringReader(yaml));
	}

	private static String prices() throws IOException {
		try (InputStream in = Objects.requireNonNull(PriceBook.class.getResourceAsStream("prices.yaml"))) {
			return new String(in.readAllBytes(), StandardCharsets.UTF_8);
		}
	}

}
