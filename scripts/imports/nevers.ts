import type { Module } from "./modules.js";

/** A direction that no import takes. */
export interface Never {
  readonly name: string;
  readonly from: RegExp;
  /** Files that the rule leaves out. */
  readonly except?: RegExp;
  /** Imported files or packages. */
  readonly to: RegExp;
}

const TEST = /\.test\.tsx?$/;
const ASIDE = /\/(?:doubles|testing)\//;

/** The directions of imports: `scripts → contract-tests → src`, and within each folder from the top down. */
export const nevers: readonly Never[] = [
  { name: "src imports the suite or a command", from: /^src\//, to: /^(?:contract-tests|scripts)\// },
  { name: "the suite imports a command", from: /^contract-tests\//, to: /^scripts\// },
  {
    name: "the suite imports its own command",
    from: /^contract-tests\/(?!cli\/)/,
    to: /^contract-tests\/cli\//,
  },
  {
    name: "the store imports the client",
    from: /^src\/store\//,
    except: TEST,
    to: /^src\/(?!store\/|time\/|generated|guard\/isUuid|options\/checkOptions|doubles\/|[^/]+$)/,
  },
  {
    name: "the client imports the store",
    from: /^src\/(?!store\/|testing\.ts|doubles\/)/,
    except: TEST,
    to: /^src\/store\//,
  },
  {
    name: "errors import what makes them",
    from: /^src\/errors\//,
    except: TEST,
    to: /^src\/(?:answer|transport|options|segments|raw)\//,
  },
  {
    name: "a step of the transport imports a level of the client",
    from: /^src\/transport\//,
    except: TEST,
    to: /^src\/(?:segments|raw)\//,
  },
  { name: "time imports the client", from: /^src\/time\//, except: TEST, to: /^src\/(?!time\/)/ },
  {
    name: "the wire imports what runs or reports",
    from: /^contract-tests\/wire\//,
    except: TEST,
    to: /^contract-tests\/(?:run|checks|observations|coverage|drift|report|runner|proof|storm)\//,
  },
  {
    name: "a run imports what is made of it",
    from: /^contract-tests\/run\//,
    except: TEST,
    to: /^contract-tests\/(?:coverage|drift|report|checks|runner|proof)\//,
  },
  {
    name: "a check knows who runs it",
    from: /^contract-tests\/(?:checks|observations)\//,
    except: TEST,
    to: /^(?:contract-tests\/(?:report|runner|proof|faults|storm)|src\/store)\//,
  },
  {
    name: "production code imports a test or its doubles",
    from: /^/,
    except: new RegExp(`${TEST.source}|${ASIDE.source}`),
    to: new RegExp(`${TEST.source}|${ASIDE.source}`),
  },
  {
    name: "a file other than the raw client imports openapi-fetch",
    from: /^src\//,
    except: /^src\/(?:raw\/)?rawClient(?:\.test)?\.ts$/,
    to: /^openapi-fetch$/,
  },
  {
    name: "a file other than the runner imports jest",
    from: /^(?:src|contract-tests)\//,
    to: /^(?:jest$|@jest\/|jest\/)/,
  },
];

/** Lists the imports that go against a rule. */
export function violationsOf({ from, except, to }: Never, modules: readonly Module[]): string[] {
  return modules
    .filter(({ path }) => from.test(path) && !except?.test(path))
    .flatMap(({ path, specifiers, imports }) =>
      [...specifiers.filter((specifier) => !specifier.startsWith(".")), ...imports]
        .filter((imported) => to.test(imported))
        .map((imported) => `${path} -> ${imported}`),
    );
}
