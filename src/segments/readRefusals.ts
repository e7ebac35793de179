import type { RedactableAnswer, Call } from "../call.js";
import { readErrorBody, type RowError } from "../answer/readErrorBody.js";
import type { ApiError } from "../errors/index.js";
import { parsed } from "../answer/parsed.js";
import { isObject } from "../isObject.js";
import { errorOf } from "./segmentAnswer.js";

/** The refused items of an answer. */
export interface Refusals {
  /** Errors that name their item, by its index in the request. */
  readonly named: ReadonlyMap<number, ApiError>;
  /** Errors that name no item. */
  readonly blamed: readonly ApiError[];
  /** Number of failed items. */
  readonly failed: number;
  /** Number of successful items, if the answer counts them. */
  readonly succeeded: number | undefined;
  /** The request was refused as a whole. */
  readonly isWhole: boolean;
}

/** Reads which items were refused: from a flat error, a bulk envelope, or a partial success. */
export function readRefusals(call: Call, answer: RedactableAnswer, inputs: readonly unknown[]): Refusals {
  const { ok } = answer.response;
  const placeOf = placesOf(inputs);
  const { rows = [], failed = 0, succeeded, ...body } = readErrorBody(parsed(answer) ?? answer.text);
  const isRefusal = !ok || failed > 0 || Object.keys(body.errors).length > 0;
  const whole: RowError = { ...body, status: undefined };

  // HTML may stand in place of a body, and half a JSON is no JSON.
  const isReadable = parsed(answer) !== undefined || /^\s*[^\s<{[]/.test(answer.text);

  const named = new Map<number, ApiError>();
  const blamed: ApiError[] = [];
  // Makes the error that the API would return for this row alone.
  const errorFor = (row: RowError, errors: RowError["errors"]) => {
    const { status = ok ? 422 : answer.status, title, type } = row;
    const isAll = row === whole && errors === row.errors;
    return errorOf(call, {
      ...answer,
      status,
      text: isAll ? answer.text : JSON.stringify({ title, type, errors }),
    });
  };
  for (const row of rows.length > 0 ? rows : isRefusal ? [whole] : []) {
    const places = new Map<number, Record<string, string>>();
    for (const [path, message] of Object.entries(row.errors)) {
      const place = placeOf(path, message);
      if (place !== undefined) places.set(place, { ...places.get(place), [path]: message });
    }
    // An unreadable text may quote rows that succeeded.
    const ofTitle = isReadable ? placeOf("", row.title ?? "") : undefined;
    if (places.size === 0 && ofTitle !== undefined) places.set(ofTitle, row.errors);
    if (places.size === 0) blamed.push(errorFor(row, row.errors));
    for (const [place, errors] of places) named.set(place, errorFor(row, errors));
  }
  // A list of errors may belong to a partial success, and so may an unreadable body; a 400 does not.
  const isWhole = !ok && rows.length === 0 && (answer.status === 400 || isReadable);
  return { named, blamed, failed: failed || named.size, succeeded, isWhole };
}

const UUID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/gi;

// An error names its item by the index in the request, or by its id, in the path or in the message.
function placesOf(inputs: readonly unknown[]): (path: string, message: string) => number | undefined {
  const places = new Map<unknown, number>();
  inputs.forEach((input, place) => {
    const id = isObject(input) ? input.id : input;
    if (typeof id === "string") places.set(id.toLowerCase(), place);
  });
  return (path, message) => {
    const index = Number(/^\W?(\d+)(?!\w)/.exec(path)?.[1] ?? NaN);
    if (index < inputs.length) return index;
    const ids = `${path} ${message}`.toLowerCase().match(UUID) ?? [];
    const named = new Set(ids.flatMap((id) => places.get(id) ?? []));
    return named.size === 1 ? [...named][0] : undefined;
  };
}
