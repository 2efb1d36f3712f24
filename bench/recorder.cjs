/** Required before a program that is measured: at its end it tells how many bytes of memory its process held at most. */
const { writeFileSync } = require("node:fs");
process.on("exit", () => writeFileSync(process.env.BENCH_TOLD, String(process.resourceUsage().maxRSS * 1024)));
