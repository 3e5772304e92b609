/**
 * Who may do what: each service says which route needs which right, and tokens are
 * checked wherever an issuer is configured.
 */
@NullMarked
package dev.spikeproof.web.access;

import org.jspecify.annotations.NullMarked;
