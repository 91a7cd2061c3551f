package dev.fauxband.lwm2m;

/** What requests of the server are served from. */
record Served(
        ObjectTree tree,
        Representation representation,
        Observations observations,
        Attributes attributes,
        ReceiveBuffer received,
        BlockDownload download) {
    static Served of(ObjectTree tree, ClientPolicy policy) {
        return new Served(
                tree,
                new Representation(tree, policy.wire()),
                new Observations(),
                new Attributes(),
                new ReceiveBuffer(policy.receivedNodesMax()),
                new BlockDownload());
    }
}
