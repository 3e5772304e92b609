/**
 * What runs: images, the load balancer, the services as ECS keeps them running, and how
 * many of each there are.
 */
@NullMarked
package dev.spikeproof.aws.compute;

import org.jspecify.annotations.NullMarked;
