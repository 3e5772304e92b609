package dev.spikeproof.aws.messaging;

import java.util.List;

import software.amazon.awscdk.CfnParameter;
import software.amazon.awscdk.CfnTag;
import software.amazon.awscdk.Fn;
import software.constructs.Construct;

/**
 * What things are called: the stage, a hyphen, the name. So several stages live in one
 * account, and services find everything by name.
 */
final class Names {

	private static final String FIFO = ".fifo";

	private Names() {
	}

	static void declareStage(Construct scope) {
		CfnParameter.Builder.create(scope, "Stage")
			.type("String")
			.description("What every name begins with, for example local, dev or prod.")
			.defaultValue("local")
			.allowedPattern("^[a-z][a-z0-9-]{0,19}$")
			.constraintDescription("At most 20 lower-case letters, digits and hyphens, a letter first.")
			.build();
	}

	static String staged(String name) {
		return Fn.sub("${Stage}-" + name);
	}

	/**
	 * The ARN of what has this name, without a reference to it: that would be circular.
	 */
	static String arn(String service, String name) {
		return Fn.sub("arn:${AWS::Partition}:" + service + ":${AWS::Region}:${AWS::AccountId}:" + name);
	}

	static String deadLetter(String name) {
		return fifo(name) ? name.replace(FIFO, "-dlq" + FIFO) : name + "-dlq";
	}

	static boolean fifo(String name) {
		return name.endsWith(FIFO);
	}

	/** A tag, because AWS shows tags wherever it shows the resource. */
	static List<CfnTag> purpose(String purpose) {
		return List.of(CfnTag.builder().key("purpose").value(purpose).build());
	}

}
