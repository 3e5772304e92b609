package dev.spikeproof.control;

import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import dev.spikeproof.testing.HouseRules;

@AnalyzeClasses(packagesOf = ControlRoom.class, importOptions = HouseRules.WithoutTests.class)
class ArchitectureTest {

	@ArchTest
	static final ArchTests rules = ArchTests.in(HouseRules.class);

}
