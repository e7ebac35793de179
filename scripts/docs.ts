import { buildSite, writeSite } from "./docs/build.js";
import { readFilesOfSite, readSources } from "./docs/readSources.js";
import { runCommand } from "../contract-tests/cli/runCommand.js";

const FOLDER = "dist/docs";

async function main(): Promise<number> {
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

await runCommand({
  usage: `Usage: npm run docs
Writes the site of the documentation to ${FOLDER}.`,
  options: {},
  run: main,
});
