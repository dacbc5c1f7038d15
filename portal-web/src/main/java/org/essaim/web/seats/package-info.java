/** The page on which an administrator sees whether the rules of seats hold. Everything else of them is shown by what has seats. */
package org.essaim.web.seats;
