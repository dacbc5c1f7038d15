/**
 * What a scenario says, as plain values: its content, the flip profile computed from it, the advice of the inspectorate,
 * the rules of licences. Nothing here knows a database or a server.
 */
package org.essaim.library.content;
