/**
 * The demo community: members, resources and scenarios that a newcomer can look round in, loaded through the use cases
 * into an empty database when {@code ESSAIM_DEMO} asks for it. Nothing in it is a real person.
 */
package org.essaim.demo;
