/**
 * Returns true if an output gets colours: on a terminal, unless `NO_COLOR` is set. `FORCE_COLOR` has priority.
 *
 * @see https://no-color.org and https://force-color.org
 */
export function hasColours(output: { isTTY?: boolean }, environment: NodeJS.ProcessEnv): boolean {
  const { FORCE_COLOR: forced, NO_COLOR: refused, TERM: terminal } = environment;
  if (forced !== undefined && forced !== "") return forced !== "0" && forced !== "false";
  if (refused !== undefined && refused !== "") return false;
  return output.isTTY === true && terminal !== "dumb";
}
