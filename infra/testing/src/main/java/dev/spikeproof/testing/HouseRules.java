package dev.spikeproof.testing;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.properties.HasName;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import org.jspecify.annotations.NullMarked;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

/**
 * How the house is built, as rules that fail a build. A module's architecture test is a
 * class with {@code @AnalyzeClasses} and a field
 * {@code @ArchTest ArchTests rules = ArchTests.in(HouseRules.class)}.
 */
public final class HouseRules {

	private static final String[] TECHNOLOGIES = { "..jdbc..", "..sqs..", "..sns..", "..s3..", "..web..", "..http..",
			"..ffmpeg..", "..cloudwatch..", "..contract..", "..file.." };

	/** The features of the services; a service's own root package wires them together. */
	private static final String[] SERVICES = { "dev.spikeproof.purchasing.(*)..", "dev.spikeproof.shipping.(*)..",
			"dev.spikeproof.encoding.(*)..", "dev.spikeproof.control.(*).." };

	@ArchTest
	static final ArchRule names_say_what_a_class_is = noClasses().should()
		.haveNameMatching(".*(Impl|Dto|DTO|Service|Manager|Helper|Util|Utils)")
		.because("such an ending says nothing about the class")
		.allowEmptyShould(true);

	@ArchTest
	static final ArchRule dependencies_point_inward = noClasses()
		.that(not(resideInAnyPackage(TECHNOLOGIES)).and(resideInAnyPackage(SERVICES)))
		.should()
		.dependOnClassesThat(resideInAnyPackage(TECHNOLOGIES).and(resideInAnyPackage("dev.spikeproof.purchasing..",
				"dev.spikeproof.shipping..", "dev.spikeproof.encoding..", "dev.spikeproof.control..")))
		.orShould()
		.dependOnClassesThat()
		.resideInAnyPackage("software.amazon..", "io.awspring..", "java.sql..", "javax.sql..",
				"org.springframework.jdbc..", "org.springframework.web..", "org.springframework.http..",
				"org.springframework.security..", "jakarta.servlet..", "tools.jackson..")
		.allowEmptyShould(true)
		.because("the domain doesn't know by which door it is reached, nor where things are kept");

	@ArchTest
	static final ArchRule features_have_no_cycles = slices().matching("dev.spikeproof.*.(*)..")
		.should()
		.beFreeOfCycles()
		.allowEmptyShould(true);

	@ArchTest
	static final ArchRule only_one_jackson = noClasses().should()
		.dependOnClassesThat()
		.resideInAnyPackage("com.fasterxml.jackson.databind..", "com.fasterxml.jackson.core..")
		.because("the mapper that is configured is Jackson 3's JsonMapper");

	@ArchTest
	static final ArchRule packages_are_null_marked = classes().that()
		.doNotHaveSimpleName("package-info")
		.should(resideInANullMarkedPackage());

	@ArchTest
	static final ArchRule nothing_is_injected_into_fields = fields().should()
		.notBeAnnotatedWith("org.springframework.beans.factory.annotation.Autowired")
		.because("a constructor shows what a class needs")
		.allowEmptyShould(true);

	@ArchTest
	static final ArchRule nobody_prints = noClasses().that()
		.resideOutsideOfPackage("dev.spikeproof.local..")
		.should()
		.accessField(System.class, "out")
		.orShould()
		.accessField(System.class, "err")
		.because("what a service has to say goes to its log");

	/** Leaves generated and test classes out, whichever way a module is built. */
	public static final class WithoutTests implements ImportOption {

		@Override
		public boolean includes(com.tngtech.archunit.core.importer.Location location) {
			return !location.contains("/test-classes/") && !location.contains("__");
		}

	}

	private HouseRules() {
	}

	private static ArchCondition<JavaClass> resideInANullMarkedPackage() {
		return new ArchCondition<>("reside in a package marked @NullMarked") {
			@Override
			public void check(JavaClass type, ConditionEvents events) {
				boolean marked = type.getPackage()
					.tryGetPackageInfo()
					.filter((info) -> info.isAnnotatedWith(NullMarked.class))
					.isPresent();
				events.add(new SimpleConditionEvent(type, marked, describe(type) + " is in a package without it"));
			}

			private String describe(HasName type) {
				return type.getName();
			}
		};
	}

}
