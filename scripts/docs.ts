import { buildSite } from "./docs/build.js";
import { readFilesOfSite, readSources } from "./docs/readSources.js";
import { writeSite } from "./docs/writeSite.js";
import { FlagError, readFlags } from "./flags.js";

const USAGE = "Usage: npm run docs";
const FOLDER = "dist/docs";

async function main(): Promise<number> {
  readFlags({}, USAGE);
  const { files, pages, links, problems } = buildSite(await readSources(), readFilesOfSite());
  if (problems.length > 0) {
    console.error(
      [...problems, `The site has ${problems.length} broken links; nothing was written.`].join("\n"),
    );
    return 1;
  }
  writeSite(FOLDER, files);
  console.log(
    `${FOLDER}/index.html written: ${pages} pages, ${links} links within the site, all of which lead somewhere`,
  );
  return 0;
}

process.exitCode = await main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  return error instanceof FlagError ? 2 : 1;
});
