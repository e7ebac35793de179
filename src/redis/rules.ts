/** Tickets of one limiter in the line: with more, the processes would end one after the other. */
export const MAX_TICKETS = 3;

/** How long a reply of Redis is waited for; three in a row stay below two seconds. */
export const REPLY_MS = 600;

/** How often Redis is tried while it is away. */
export const PROBE_MS = 1000;

/** Time after which a limiter asks though it was not called, because a message may be lost. */
export const SAFETY_MS = 1000;

/** A limiter that was called and does not ask within this time loses its tickets. */
export const CALL_MS = 1500;

/** How often a limiter asks that gets no messages. */
export const POLL_MS = 50;

/** How long the state is kept that is not used: longer than any quota window. */
export const STATE_MS = 1_200_000;

/** How long the connection for messages is kept while nothing waits. */
export const IDLE_MS = 1000;
