import type { OperationView } from "./operationViews.js";
import { STATUS_WORDS, STATUSES } from "../statuses.js";
import { shownText } from "./words.js";

/** The filters of the list of checks. Hidden until the script runs, because they need it. */
export function FilterForm({ operations, targets }: { operations: OperationView[]; targets: string[] }) {
  const count = operations.reduce((sum, { checks }) => sum + checks.length, 0);
  return (
    <form class="filters" role="search" aria-label="Filter the checks" hidden>
      <Choice name="status" label="Status" options={STATUSES.map((value) => [value, STATUS_WORDS[value]])} />
      <Choice
        name="operation"
        label="Operation"
        options={operations.map(({ operationId }) => [operationId, operationId])}
      />
      <Choice name="target" label="Target" options={targets.map((name) => [name, shownText(name)])} />
      <label>
        Text
        <input type="search" name="text" autoComplete="off" spellcheck={false} />
      </label>
      <div class="buttons">
        <button type="reset">Show all</button>
        <button type="button" data-does="open">
          Open shown
        </button>
        <button type="button" data-does="close">
          Close all
        </button>
      </div>
      <p class="count" role="status">
        {count} of {count} checks shown
      </p>
    </form>
  );
}

function Choice({ name, label, options }: { name: string; label: string; options: [string, string][] }) {
  return (
    <label>
      {label}
      <select name={name}>
        <option value="">all</option>
        {options.map(([value, text]) => (
          <option value={value}>{text}</option>
        ))}
      </select>
    </label>
  );
}
