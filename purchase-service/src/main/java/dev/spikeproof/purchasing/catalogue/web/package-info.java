/** Shows the catalogue over HTTP. */
@NullMarked
package dev.spikeproof.purchasing.catalogue.web;

import org.jspecify.annotations.NullMarked;
