package dev.spikeproof.aws.small;

import java.nio.file.Path;
import java.util.Map;

import dev.spikeproof.aws.Declared;
import dev.spikeproof.aws.Environment;
import dev.spikeproof.aws.Synthesised;
import dev.spikeproof.aws.Tool;
import dev.spikeproof.aws.app.SynthesiseSmall;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class OneServerStackTest {

	private static final String SERVER = "server";

	private static Synthesised small;

	private static Declared machine;

	@BeforeAll
	static void synthesise(@TempDir Path directory) {
		Tool.NODE.require("to see what the machine is");
		Environment environment = Environment.small("111122223333", "eu-central-1");
		small = new Synthesised(environment,
				Path.of(SynthesiseSmall.synthesise(environment, directory.toString()).synth().getDirectory()));
		machine = small.only(SERVER, "AWS::EC2::Instance");
	}

	@Test
	void nobodyGetsInAndThereIsNoKey() {
		assertThat(small.only(SERVER, "AWS::EC2::SecurityGroup").property("SecurityGroupIngress")).isNull();
		assertThat(small.all(SERVER, "AWS::EC2::SecurityGroupIngress")).isEmpty();
		assertThat(machine.property("KeyName")).isNull();
	}

	@Test
	void whatRunsInAContainerGetsTheRoleAndWhoOnlyPassesRequestsOnDoesNot() {
		assertThat(machine.property("MetadataOptions"))
			.isEqualTo(Map.of("HttpTokens", "required", "HttpPutResponseHopLimit", 2));
	}

	@Test
	void itIsOnArmWithTheImageOfTheDay() {
		assertThat(machine.property("InstanceType")).isEqualTo("t4g.large");
		assertThat(String.valueOf(small.template(SERVER).get("Parameters")))
			.contains("/aws/service/ami-amazon-linux-latest/al2023", "arm64");
	}

	@Test
	void itsDiskIsEncryptedAndStaysWhenANewImageMeansANewMachine() {
		assertThat(machine.each("BlockDeviceMappings")).singleElement()
			.satisfies((disk) -> assertThat(disk.property("Ebs"))
				.isEqualTo(Map.of("Encrypted", true, "VolumeType", "gp3", "VolumeSize", 30)));
		assertThat(machine.option("UpdateReplacePolicy")).isEqualTo("Retain");
	}

	@Test
	void whatIsDownloadedIsWhatSomebodyHasLookedAt() {
		String script = String.valueOf(machine.property("UserData", "Fn::Base64"));
		assertThat(script).startsWith("#!/bin/bash").contains("set -euo pipefail");
		assertThat(script.lines().filter((line) -> line.startsWith("install_plugin ")))
			.allSatisfy((line) -> assertThat(line).contains("https://github.com/docker/"))
			.hasSize(2);
		assertThat(script.lines().filter((line) -> line.matches(" +[0-9a-f]{64}"))).hasSize(2);
	}

}
