// Loaded before a measured program: tells its greatest size in memory when it ends.
process.on("exit", () => {
  process.stderr.write(`peak-kilobytes ${process.resourceUsage().maxRSS}\n`);
});
