import { join } from "node:path";
import { stateFolder } from "./stateFolder.js";

const home = join("/", "home", "me");

test.each([
  [{ XDG_STATE_HOME: "/state" }, "linux", "/state"],
  [{ XDG_STATE_HOME: "state" }, "linux", join(home, ".local", "state")],
  [{ XDG_STATE_HOME: "" }, "darwin", join(home, ".local", "state")],
  [{}, "linux", join(home, ".local", "state")],
  [{ LOCALAPPDATA: "/local", XDG_STATE_HOME: "/state" }, "win32", "/local"],
  [{}, "win32", join(home, "AppData", "Local")],
] as const)("%j on %s is %s", (environment, platform, folder) => {
  expect(stateFolder(environment, platform, home)).toBe(folder);
});
