package dev.spikeproof.aws.deploy;

import tools.jackson.databind.JsonNode;

/**
 * What a template makes.
 *
 * @param id within the template
 * @param type such as {@code AWS::SQS::Queue}
 * @param atDeletion what happens to it then: {@code Delete}, {@code Retain} or
 * {@code Snapshot}
 */
record Resource(String id, String type, String atDeletion, JsonNode properties) {

	/** Of AWS, such as {@code SQS}. */
	String service() {
		return this.type.split("::", -1)[1];
	}

	boolean is(String type) {
		return this.type.equals(type);
	}

	int number(String property, int otherwise) {
		return this.properties.path(property).asInt(otherwise);
	}

	String text(String property) {
		return this.properties.path(property).asString("");
	}

	/** Whether a property of this, however deep, refers to that. */
	boolean names(Resource other, String property) {
		return this.properties.path(property).toString().contains("\"" + other.id + "\"");
	}

}
