import { createContext } from "preact";

/** Ids of the checks that stand in the page, so that only they are linked. */
export const KnownChecks = createContext<ReadonlySet<string>>(new Set());
