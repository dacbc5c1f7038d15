package org.essaim.announcements;

import java.util.List;
import org.essaim.files.AttachedFile;
import org.essaim.identity.directory.MemberName;

/**
 * An announcement's page for one viewer.
 *
 * @param text Markdown; empty for one that was withdrawn, but for who runs the network
 * @param reason why it was withdrawn; empty otherwise
 * @param author without a name once who wrote it has left the portal
 * @param files none for one that was withdrawn
 * @param run whether the viewer runs its network
 */
public record AnnouncementView(
        AnnouncementLine line, String text, String reason, MemberName author, List<AttachedFile> files, boolean run) {}
