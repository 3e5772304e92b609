package dev.spikeproof.aws.deploy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** The tasks of a stage as its templates say. */
record Fleet(List<Resource> resources) {

	private static final BigDecimal UNITS_OF_A_CPU = new BigDecimal("1024");

	List<Resource> services() {
		return of("AWS::ECS::Service");
	}

	/** How many run when there is nothing to do. */
	int least(Resource service) {
		return scaling(service).map((target) -> target.number("MinCapacity", 1))
			.orElse(service.number("DesiredCount", 1));
	}

	/** How many may run. */
	int most(Resource service) {
		return scaling(service).map((target) -> target.number("MaxCapacity", 1))
			.orElse(service.number("DesiredCount", 1));
	}

	/** Of one task. */
	BigDecimal cpus(Resource service) {
		return task(service, "Cpu").divide(UNITS_OF_A_CPU);
	}

	/** Of one task. */
	BigDecimal gigabytes(Resource service) {
		return task(service, "Memory").divide(UNITS_OF_A_CPU);
	}

	private BigDecimal task(Resource service, String property) {
		return of("AWS::ECS::TaskDefinition").stream()
			.filter((task) -> service.names(task, "TaskDefinition"))
			.map((task) -> new BigDecimal(task.text(property)))
			.findFirst()
			.orElseThrow();
	}

	private Optional<Resource> scaling(Resource service) {
		return of("AWS::ApplicationAutoScaling::ScalableTarget").stream()
			.filter((target) -> target.names(service, "ResourceId"))
			.findFirst();
	}

	private List<Resource> of(String type) {
		return this.resources.stream().filter((resource) -> resource.is(type)).toList();
	}

}
