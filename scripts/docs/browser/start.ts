import { applyChoices } from "./choices.js";

// Runs before anything is shown.
document.documentElement.classList.add("js");
applyChoices();
