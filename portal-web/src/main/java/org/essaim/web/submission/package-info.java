/**
 * What every form has without asking: a one-time key, and its words kept when the session ended.
 */
package org.essaim.web.submission;
