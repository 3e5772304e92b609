/**
 * What the HTTP doors of the services have in common: clear refusals, limits and
 * preferences.
 */
@NullMarked
package dev.spikeproof.web;

import org.jspecify.annotations.NullMarked;
