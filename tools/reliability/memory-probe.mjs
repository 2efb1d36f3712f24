/**
 * Loaded into a process before its program (`node --expose-gc --import`): at each SIGUSR2 it collects what nobody needs and
 * writes one line `memory {"heap":…,"rss":…}` on standard error, in bytes.
 */
process.on("SIGUSR2", () => {
  // Twice: what is freed by the first may be all that held something else.
  globalThis.gc();
  globalThis.gc();
  const { heapUsed, external, rss } = process.memoryUsage();
  process.stderr.write(`memory ${JSON.stringify({ heap: heapUsed + external, rss })}\n`);
});
