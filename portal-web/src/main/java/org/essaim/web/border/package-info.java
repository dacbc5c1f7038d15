/**
 * The border of the portal: what stands in front of it (a proxy that is trusted or not), what browsers may allow, and
 * what they and machines report or ask at well-known addresses ({@code /.well-known/security.txt}, {@code
 * /.well-known/change-password}, {@code /rapports/csp}, {@code /metrics}).
 */
package org.essaim.web.border;
