import { applyTheme, savedTheme } from "./theme.js";

// Runs before anything is shown.
document.documentElement.classList.add("js");
applyTheme(savedTheme());
