/** Keeps a choice for other pages and visits, where the browser lets a page keep anything. */
export function remember(key: string, value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch {
    // It holds for this page alone.
  }
}

/** Gives a choice that was kept; empty where there is none. */
export function recall(key: string): string {
  try {
    return localStorage.getItem(key) ?? "";
  } catch {
    return "";
  }
}
