import { leavables } from "../targets/leavable.js";

/** Writes the usage and the help of a command that judges any server. */
export function contractUsage(call: string, reports: string): { line: string; help: string } {
  const line = `Usage: ${call} [--url URL | --store] [--read-only] [--only PREFIX] [--without CAPABILITY]...
       [--allow-http] [--baseline FILE] [--deviations FILE] [--config FILE] [--reports DIR]
       [--quiet] [--annotations] [--open] [--list] [--help] [--version]`;
  const help = `${line}

Judges a server by the contract of the five Segments operations of BigCommerce. The token is taken from
BIGCOMMERCE_ACCESS_TOKEN. Exit code 0: conforms, 1: violates, 2: not judged.

  --url URL             everything before /segments; else BIGCOMMERCE_API_URL and BIGCOMMERCE_STORE_HASH name it
  --allow-http          allows plain http: to another machine, for emulators in containers
  --store               judges the built-in local store, to show what a green run looks like
  --read-only           writes nothing; so does CONTRACT_ALLOW=read
  --only PREFIX         runs the checks whose ids begin with it
  --without CAPABILITY  leaves out of the verdict what the server leaves out on purpose; repeatable:
                        ${leavables.join(", ")}
  --deviations FILE     YAML list of { check, reason } that are known to fail; also CONTRACT_DEVIATIONS
  --baseline FILE       compares drift with that of an earlier contract.json
  --config FILE         the same flags in YAML; else segments-contract.yaml, if there is one. Flags win
  --reports DIR         folder of the reports, ${reports} by default; also CONTRACT_REPORTS
  --quiet               prints the ids of what failed and the last line only
  --annotations         prints violations as annotations of GitHub, the default in its runner
  --open                opens the HTML report
  --list                prints the checks and runs none
  --help, --version     print this text, or the version of the contract

Examples:
  export BIGCOMMERCE_ACCESS_TOKEN=any
  ${call} --url http://127.0.0.1:4010/stores/abc123/v3
  ${call} --url http://emulator:4010/stores/abc123/v3 --allow-http --quiet
  ${call} --url http://127.0.0.1:4010 --without state --without authentication`;
  return { line, help };
}
