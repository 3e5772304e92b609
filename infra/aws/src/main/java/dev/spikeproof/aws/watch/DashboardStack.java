package dev.spikeproof.aws.watch;

import java.util.List;

import dev.spikeproof.aws.Environment;
import dev.spikeproof.aws.StackSettings;
import dev.spikeproof.scaling.file.ScalingFile;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.cloudwatch.Dashboard;
import software.amazon.awscdk.services.cloudwatch.IWidget;
import software.amazon.awscdk.services.cloudwatch.PeriodOverride;
import software.amazon.awscdk.services.cloudwatch.TextWidget;
import software.constructs.Construct;

/**
 * The numbers of the control room's page, kept for fifteen months and there when the
 * control room isn't.
 */
public final class DashboardStack extends Stack {

	/** Columns of a row; CloudWatch has 24. */
	static final int WIDTH = 24;

	/**
	 * Makes the dashboard.
	 * @param loadBalancer its full name, {@code app/NAME/ID}
	 */
	public DashboardStack(Construct scope, Environment environment, ScalingFile scaling, String loadBalancer) {
		super(scope, environment.name("dashboard"),
				StackSettings.of(environment, "What operators of Spikeproof look at."));
		Metrics metrics = new Metrics(environment);
		Dashboard.Builder.create(this, "Dashboard")
			.dashboardName(environment.stage())
			// A sum over five minutes would count each worker five times.
			.periodOverride(PeriodOverride.INHERIT)
			.widgets(List.of(head(environment), new WorkPanels(metrics, scaling).row(), new QueuePanels(metrics).row(),
					new ServicePanels(metrics, loadBalancer).row(), new CostPanels(metrics, loadBalancer).row()))
			.build();
	}

	private static List<IWidget> head(Environment environment) {
		return List.of(TextWidget.Builder.create()
			.markdown("# Spikeproof, %s%nWhat each number means: `docs/metrics.md`. When it rings: `docs/runbooks`."
				.formatted(environment.stage()))
			.width(WIDTH)
			.height(2)
			.build());
	}

}
