import { isJsonObject } from "../spec/json.js";
import { settledBy, unless, type Contradiction, type Invariant } from "./look.js";
import type { WriteStep } from "./runRecord.js";

/** The counts of a write agree with its rows and errors, and every error has a status of an error. */
export const bulkEnvelopes: Invariant = ({ writes }) =>
  writes.flatMap((write) => {
    const { operationId } = write.exchange;
    if (operationId === undefined || !isJsonObject(write.answer)) return [];
    const { errors, meta } = write.answer;
    const isBulk = Array.isArray(errors) || (isJsonObject(meta) && typeof meta.total === "number");
    return isBulk && Array.isArray(write.answer.data)
      ? [{ operationId, exchange: write.exchange, contradiction: ofCounts(write) ?? ofStatuses(write) }]
      : [];
  });

function ofCounts({ answer, rows, sent, exchange }: WriteStep): Contradiction | undefined {
  const meta = isJsonObject(answer) && isJsonObject(answer.meta) ? answer.meta : {};
  const { total, success, failed } = meta;
  const errors = errorsIn(answer);
  const shown = `${JSON.stringify({ total, success, failed })} with ${rows.length} rows and ${errors?.length ?? "no"} errors`;
  const isWritten = ["createSegments", "updateSegments"].includes(exchange.operationId ?? "");
  const numbers = [total, success, failed];
  const isFailed = failed === undefined ? errors?.length !== 0 : Number(failed) > 0;
  return (
    unless(
      numbers.every((number) => number === undefined || (Number.isInteger(number) && Number(number) >= 0)),
      "counts that are whole numbers",
      shown,
    ) ??
    unless(
      numbers.includes(undefined) || total === Number(success) + Number(failed),
      settledBy("Number of rows in the request.", "total = success + failed"),
      shown,
    ) ??
    unless(
      total === undefined || !isWritten || !sent || total === sent.length,
      settledBy("Number of rows in the request.", `total ${sent?.length ?? ""}`),
      shown,
    ) ??
    unless(
      success === undefined || !isWritten || success === rows.length,
      settledBy("Number of rows that were written.", `success ${rows.length}`),
      shown,
    ) ??
    unless(
      errors === undefined || isFailed === errors.length > 0,
      settledBy("The errors of the rows that were not written.", "errors if rows failed, and only then"),
      shown,
    )
  );
}

function ofStatuses({ answer, status }: WriteStep): Contradiction | undefined {
  const statuses = (errorsIn(answer) ?? []).flatMap((error) =>
    isJsonObject(error) && error.status !== undefined ? [error.status] : [],
  );
  const shown = `${JSON.stringify(statuses)} in an answer with ${status}`;
  const isOfError = (value: unknown) =>
    Number.isInteger(value) && Number(value) >= 400 && Number(value) < 500;
  return (
    unless(
      statuses.every(isOfError),
      settledBy("HTTP status of the error.", "a status of 4xx for each row"),
      shown,
    ) ??
    // A 422 may be the common status of different errors.
    unless(
      statuses.length === 0 || status < 400 || status === 422 || statuses.includes(status),
      settledBy("HTTP status of the error.", `a row with status ${status}`),
      shown,
    )
  );
}

function errorsIn(answer: unknown): readonly unknown[] | undefined {
  return isJsonObject(answer) && Array.isArray(answer.errors) ? answer.errors : undefined;
}
