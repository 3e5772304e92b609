/** What the page and programs ask for and change. */
@NullMarked
package dev.spikeproof.control.scaling.web;

import org.jspecify.annotations.NullMarked;
