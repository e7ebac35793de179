import type { History } from "../createHistory.js";
import type { Layer } from "../storeContext.js";

/** Records the segments after every request. */
export function createHistoryLayer(history: History): Layer {
  return async (request, next) => {
    try {
      return await next(request);
    } finally {
      history.record();
    }
  };
}
