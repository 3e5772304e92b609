/** What the page's own buttons call; the rest of what it shows is other features'. */
@NullMarked
package dev.spikeproof.control.page.web;

import org.jspecify.annotations.NullMarked;
