package dev.spikeproof.encoding;

import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import dev.spikeproof.testing.HouseRules;

@AnalyzeClasses(packages = "dev.spikeproof.encoding", importOptions = HouseRules.WithoutTests.class)
class ArchitectureTest {

	@ArchTest
	ArchTests rules = ArchTests.in(HouseRules.class);

}
