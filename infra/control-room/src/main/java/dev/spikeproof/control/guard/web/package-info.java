/**
 * Who may do what over HTTP: only pages of its own may change something, and nobody by
 * accident.
 */
@NullMarked
package dev.spikeproof.control.guard.web;

import org.jspecify.annotations.NullMarked;
