import { offerChoices } from "./choices.js";
import { offerCopies } from "./copies.js";
import { fitDisclosures, openTarget } from "./disclosures.js";
import { offerSearch } from "./search.js";
import { makeTabs } from "./tabs.js";

offerChoices();
fitDisclosures();
makeTabs();
offerCopies();
openTarget();
offerSearch();
