/** Imports the module of its argument and prints the milliseconds. */
const start = performance.now();
await import(process.argv[2] ?? "");
process.stdout.write(String(performance.now() - start));
