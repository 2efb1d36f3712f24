/**
 * Stands in for `child_process` in the server's process: loading it takes Node a twentieth of a start, and the protocol's
 * library asks it only where modules of a workspace lie, which the server never wants to know.
 */
exports.fork = (...options) => require("node:child_process").fork(...options);
exports.spawnSync = (...options) => require("node:child_process").spawnSync(...options);
