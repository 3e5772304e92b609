package dev.spikeproof.benchmarks;

import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import dev.spikeproof.testing.HouseRules;

@AnalyzeClasses(packages = "dev.spikeproof.benchmarks", importOptions = HouseRules.WithoutTests.class)
class ArchitectureTest {

	@ArchTest
	static final ArchTests rules = ArchTests.in(HouseRules.class);

}
