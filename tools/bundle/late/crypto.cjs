/**
 * Stands in for `crypto` in the server's process: loading it takes Node a twentieth of a start, and the protocol's library
 * asks it only for the names of pipes, which few clients use.
 */
exports.randomBytes = size => require("node:crypto").randomBytes(size);
