package org.essaim.shared.files;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class FolderFileStoreTest extends FileStoreContract {

    @TempDir
    private Path folder;

    @Override
    FileStore open() {
        return new FolderFileStore(folder.resolve("files"));
    }
}
