import { offerCopies, offerDisclosures } from "./buttons.js";
import { offerSearch } from "./search.js";
import { makeTabs } from "./tabs.js";
import { offerThemes } from "./theme.js";

offerThemes();
offerDisclosures();
makeTabs();
offerCopies();
offerSearch();
