import type { History } from "../history.js";
import type { Layer } from "../internals.js";

/** Takes note of what every request leaves behind. */
export function createHistoryLayer(history: History): Layer {
  return async (request, next) => {
    try {
      return await next(request);
    } finally {
      history.record();
    }
  };
}
