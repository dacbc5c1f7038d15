/**
 * Files that people send with a form, at the address of the form's page. Whether somebody may send one is asked before
 * anything of the request's body is read ({@link org.essaim.web.uploads.UploadAddress}: each capability names its own);
 * what arrives is limited on the way and deleted when the request ends, whatever its end.
 */
package org.essaim.web.uploads;
