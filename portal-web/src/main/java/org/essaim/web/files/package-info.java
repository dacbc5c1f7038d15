/**
 * Files that are attached to something: the field of a form that takes several ({@code <e:files/>}, read by {@link
 * org.essaim.web.files.FilesField}), the list of them ({@code <e:attached of/>}), and the address where one is fetched.
 */
package org.essaim.web.files;
