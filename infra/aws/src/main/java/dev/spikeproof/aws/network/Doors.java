package dev.spikeproof.aws.network;

import software.amazon.awscdk.services.ec2.IVpc;
import software.amazon.awscdk.services.ec2.Peer;
import software.amazon.awscdk.services.ec2.Port;
import software.amazon.awscdk.services.ec2.SecurityGroup;
import software.constructs.Construct;

/**
 * Who reaches whom, all of it: the gateway the load balancer, that one the purchase
 * service, and behind it services each other where they call each other. From the
 * internet only operators reach a load balancer, that of the control room.
 */
public final class Doors extends Construct {

	public static final int PURCHASE_PORT = 8080;

	public static final int SHIPPING_PORT = 8081;

	public static final int ENCODER_PORT = 8082;

	public static final int CONTROL_ROOM_PORT = 8090;

	private static final int HTTPS = 443;

	private static final int HTTP = 80;

	private static final int POSTGRES_PORT = 5432;

	private final IVpc vpc;

	private final SecurityGroup gateway;

	private final SecurityGroup operators;

	private final SecurityGroup loadBalancer;

	private final SecurityGroup purchase;

	private final SecurityGroup shipping;

	private final SecurityGroup encoder;

	private final SecurityGroup controlRoom;

	private final SecurityGroup purchaseDatabase;

	private final SecurityGroup shippingDatabase;

	Doors(Construct scope, IVpc vpc) {
		super(scope, "Doors");
		this.vpc = vpc;
		this.gateway = group("Gateway", "Where API Gateway enters");
		this.operators = group("Operators", "The load balancer of the control room");
		this.loadBalancer = group("LoadBalancer", "The load balancer");
		this.purchase = tasks("Purchase", "Tasks of purchase-service");
		this.shipping = tasks("Shipping", "Tasks of shipping-service");
		this.encoder = tasks("Encoder", "Tasks of video-encoder");
		this.controlRoom = tasks("ControlRoom", "The control room");
		this.purchaseDatabase = group("PurchaseDatabase", "The database of purchase-service");
		this.shippingDatabase = group("ShippingDatabase", "The database of shipping-service");

		this.operators.addIngressRule(Peer.anyIpv4(), Port.tcp(HTTPS), "Operators");
		this.operators.addIngressRule(Peer.anyIpv4(), Port.tcp(HTTP), "Operators who are sent to 443");
		this.operators.addEgressRule(Peer.anyIpv4(), Port.tcp(HTTPS), "Asks Cognito who signed in");
		open(this.operators, this.controlRoom, CONTROL_ROOM_PORT, "What operators ask");
		open(this.gateway, this.loadBalancer, HTTPS, "Requests of customers");
		open(this.loadBalancer, this.purchase, PURCHASE_PORT, "Requests of customers");
		open(this.purchase, this.shipping, SHIPPING_PORT, "The synchronous way");
		open(this.purchase, this.encoder, ENCODER_PORT, "The synchronous way");
		open(this.controlRoom, this.purchase, PURCHASE_PORT, "Operators try purchases out");
		open(this.controlRoom, this.encoder, ENCODER_PORT, "What encoders measure");
		open(this.purchase, this.purchaseDatabase, POSTGRES_PORT, "Its own database");
		open(this.shipping, this.shippingDatabase, POSTGRES_PORT, "Its own database");
	}

	/** Of the load balancer in front of the control room. */
	public SecurityGroup operators() {
		return this.operators;
	}

	public SecurityGroup gateway() {
		return this.gateway;
	}

	public SecurityGroup loadBalancer() {
		return this.loadBalancer;
	}

	public SecurityGroup purchase() {
		return this.purchase;
	}

	public SecurityGroup shipping() {
		return this.shipping;
	}

	public SecurityGroup encoder() {
		return this.encoder;
	}

	public SecurityGroup controlRoom() {
		return this.controlRoom;
	}

	public SecurityGroup purchaseDatabase() {
		return this.purchaseDatabase;
	}

	public SecurityGroup shippingDatabase() {
		return this.shippingDatabase;
	}

	private SecurityGroup tasks(String id, String whose) {
		SecurityGroup group = group(id, whose);
		group.addEgressRule(Peer.anyIpv4(), Port.tcp(HTTPS), "What AWS offers");
		return group;
	}

	private SecurityGroup group(String id, String whose) {
		return SecurityGroup.Builder.create(this, id).vpc(this.vpc).description(whose).allowAllOutbound(false).build();
	}

	private static void open(SecurityGroup from, SecurityGroup to, int port, String why) {
		to.addIngressRule(from, Port.tcp(port), why);
		from.addEgressRule(to, Port.tcp(port), why);
	}

}
