import { homedir } from "node:os";
import { isAbsolute, join } from "node:path";

/** Returns the folder for files that programs of a user keep between runs. */
export function stateFolder(
  environment: NodeJS.ProcessEnv = process.env,
  platform: NodeJS.Platform = process.platform,
  home: string = homedir(),
): string {
  const [variable, fallback] =
    platform === "win32"
      ? ["LOCALAPPDATA", join(home, "AppData", "Local")]
      : ["XDG_STATE_HOME", join(home, ".local", "state")];
  const given = environment[variable];
  // The standard ignores a relative path: it would be another folder in each run.
  return given !== undefined && isAbsolute(given) ? given : fallback;
}
