/** How the expressions of pages reach the values that beans give them. */
package org.essaim.web.expressions;
