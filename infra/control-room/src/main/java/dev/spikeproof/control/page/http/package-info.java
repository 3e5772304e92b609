/** The purchase-service, as the page's buttons use it. */
@NullMarked
package dev.spikeproof.control.page.http;

import org.jspecify.annotations.NullMarked;
