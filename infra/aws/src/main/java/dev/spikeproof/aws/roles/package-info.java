/** Who may do what: roles of tasks, of deployments, and what no role goes beyond. */
@NullMarked
package dev.spikeproof.aws.roles;

import org.jspecify.annotations.NullMarked;
