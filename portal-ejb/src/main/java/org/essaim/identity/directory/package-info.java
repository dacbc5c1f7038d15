/** Members as other capabilities need them: names that sign work, colleagues to be found, where to write to. */
package org.essaim.identity.directory;
