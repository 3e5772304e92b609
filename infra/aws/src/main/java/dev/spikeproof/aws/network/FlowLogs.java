package dev.spikeproof.aws.network;

import dev.spikeproof.aws.Environment;
import dev.spikeproof.aws.LogGroups;
import software.amazon.awscdk.services.ec2.FlowLogDestination;
import software.amazon.awscdk.services.ec2.FlowLogOptions;
import software.amazon.awscdk.services.ec2.FlowLogTrafficType;
import software.amazon.awscdk.services.ec2.Vpc;
import software.amazon.awscdk.services.logs.LogGroup;
import software.constructs.Construct;

/** Who tried to reach whom; where money counts only what was refused. */
final class FlowLogs extends Construct {

	FlowLogs(Construct scope, Environment environment, Vpc vpc) {
		super(scope, "FlowLogs");
		LogGroup group = LogGroups.of(this, environment, "/" + environment.stage() + "/flow-logs");
		vpc.addFlowLog("FlowLog",
				FlowLogOptions.builder()
					.trafficType(environment.production() ? FlowLogTrafficType.ALL : FlowLogTrafficType.REJECT)
					.destination(FlowLogDestination.toCloudWatchLogs(group))
					.build());
	}

}
