import { runCommand } from "./packageTest/runCommand.js";

test.each(["pack", "publish"])(
  "npm %s in the repository is refused, and names the command to use",
  async (name) => {
    await expect(runCommand(["npm", name, "--dry-run"], ".")).rejects.toThrow(
      "Refused: npm run package packs it",
    );
  },
);
