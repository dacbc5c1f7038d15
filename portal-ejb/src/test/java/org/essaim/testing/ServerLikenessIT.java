package org.essaim.testing;

import org.essaim.testing.server.ServerContract;

/** The domain without a server behaves as it does in one. */
@DomainTest
class ServerLikenessIT extends ServerContract {}
