/**
 * Files that are attached to something: the field of a form that takes several ({@code <e:files/>}, read by {@link
 * org.essaim.web.files.FilesField}), the list of them ({@code <e:attached of/>}), who may send some
 * ({@link org.essaim.web.files.AttachedUploads}), and the address where one is fetched.
 */
package org.essaim.web.files;
