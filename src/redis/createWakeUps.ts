import type { Environment } from "../time/systemEnvironment.js";
import type { Connection } from "./connectionOf.js";
import { IDLE_MS } from "./rules.js";

/** The messages that call a limiter, on a connection that is open while something waits. */
export interface WakeUps {
  /** True if messages arrive. */
  readonly isOpen: () => boolean;
  /** Opens the connection, or keeps it open. */
  readonly need: () => void;
  /** Closes it after some time, so that it does not keep the process alive. */
  readonly rest: () => void;
  readonly close: () => void;
}

export function createWakeUps(
  { listen }: Pick<Connection, "listen">,
  channel: string,
  onCall: () => void,
  { after }: Pick<Environment, "after">,
): WakeUps {
  let isOpen = false;
  let end: (() => void) | undefined;
  let cancel: (() => void) | undefined;

  function close(): void {
    cancel?.();
    cancel = undefined;
    end?.();
    end = undefined;
    isOpen = false;
  }

  return {
    isOpen: () => isOpen,
    need: () => {
      cancel?.();
      cancel = undefined;
      if (end) return;
      let isOver = false;
      const onChange = (isListening: boolean) => {
        if (isOver) return;
        isOpen = isListening;
        // Until they arrive again, the limiter asks by itself.
        if (!isListening) onCall();
      };
      let stop: (() => void) | undefined;
      try {
        stop = listen(channel, onCall, onChange);
      } catch {
        // Without messages the limiter asks by itself.
      }
      end = () => {
        isOver = true;
        stop?.();
      };
    },
    rest: () => {
      if (end) cancel ??= after(IDLE_MS, close, true);
    },
    close,
  };
}
