import type { History } from "../createHistory.js";
import type { Layer } from "../storeContext.js";

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
