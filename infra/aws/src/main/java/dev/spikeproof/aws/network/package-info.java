/**
 * Where tasks and databases are, who reaches whom, and how they reach AWS.
 */
@NullMarked
package dev.spikeproof.aws.network;

import org.jspecify.annotations.NullMarked;
