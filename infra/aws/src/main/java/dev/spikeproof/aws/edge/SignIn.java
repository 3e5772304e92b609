package dev.spikeproof.aws.edge;

import java.util.List;

import dev.spikeproof.aws.Environment;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.elasticloadbalancingv2.AddApplicationActionProps;
import software.amazon.awscdk.services.elasticloadbalancingv2.ApplicationListener;
import software.amazon.awscdk.services.elasticloadbalancingv2.ApplicationLoadBalancer;
import software.amazon.awscdk.services.elasticloadbalancingv2.ApplicationTargetGroup;
import software.amazon.awscdk.services.elasticloadbalancingv2.BaseApplicationListenerProps;
import software.amazon.awscdk.services.elasticloadbalancingv2.ListenerAction;
import software.amazon.awscdk.services.elasticloadbalancingv2.ListenerCertificate;
import software.amazon.awscdk.services.elasticloadbalancingv2.ListenerCondition;
import software.amazon.awscdk.services.elasticloadbalancingv2.SslPolicy;
import software.amazon.awscdk.services.elasticloadbalancingv2.UnauthenticatedAction;
import software.amazon.awscdk.services.elasticloadbalancingv2.actions.AuthenticateCognitoAction;

/**
 * A listener that passes nobody on who hasn't signed in, and knows one name only. A page
 * is sent to sign in; a call of a page is told 401, as it can't follow there.
 */
final class SignIn {

	private static final Duration WORKING_DAY = Duration.hours(9);

	private static final int CALLS = 10;

	private static final int PAGES = 20;

	private SignIn() {
	}

	static void before(ApplicationTargetGroup target, ApplicationLoadBalancer loadBalancer, Environment environment,
			IdentityStack identity) {
		ApplicationListener https = loadBalancer.addListener("Https",
				BaseApplicationListenerProps.builder()
					.port(443)
					.certificates(List.of(ListenerCertificate.fromArn(environment.certificate())))
					.sslPolicy(SslPolicy.TLS13_RES)
					.defaultAction(ListenerAction.fixedResponse(404))
					.open(false)
					.build());
		ListenerCondition name = ListenerCondition.hostHeaders(List.of(environment.host("desk")));
		https.addAction("Calls",
				AddApplicationActionProps.builder()
					.priority(CALLS)
					.conditions(List.of(name, ListenerCondition.pathPatterns(List.of("/api/*"))))
					.action(signedIn(target, identity, UnauthenticatedAction.DENY))
					.build());
		https.addAction("Pages",
				AddApplicationActionProps.builder()
					.priority(PAGES)
					.conditions(List.of(name))
					.action(signedIn(target, identity, UnauthenticatedAction.AUTHENTICATE))
					.build());
	}

	private static ListenerAction signedIn(ApplicationTargetGroup target, IdentityStack identity,
			UnauthenticatedAction otherwise) {
		return AuthenticateCognitoAction.Builder.create()
			.userPool(identity.pool())
			.userPoolClient(identity.desk())
			.userPoolDomain(identity.domain())
			.scope("openid")
			.sessionTimeout(WORKING_DAY)
			.onUnauthenticatedRequest(otherwise)
			.allowHttpsOutbound(false)
			.next(ListenerAction.forward(List.of(target)))
			.build();
	}

}
