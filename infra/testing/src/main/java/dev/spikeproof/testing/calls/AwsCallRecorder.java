package dev.spikeproof.testing.calls;

import java.util.Objects;

import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.interceptor.SdkExecutionAttribute;

/**
 * Hears every call of every client in this JVM, and what is signed for others, which is
 * allowed to them only as far as it is to the signer. Keeps what a service asks for.
 */
public final class AwsCallRecorder implements ExecutionInterceptor {

	/** Runs in the thread that calls, whichever the client. */
	@Override
	public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
		if (Caller.isService()) {
			new Request(Objects.requireNonNull(attributes.getAttribute(SdkExecutionAttribute.SERVICE_NAME)),
					Objects.requireNonNull(attributes.getAttribute(SdkExecutionAttribute.OPERATION_NAME)),
					context.request())
				.calls()
				.forEach(RecordedCalls::add);
		}
	}

}
