/** What operators measure: figures that capabilities bring, traces, statements of a request. */
package org.essaim.shared.metrics;
