import { STATUSES, type Status } from '../posting/status.ts';
import { STATUS_WORDS } from './texts.ts';

interface Props {
  name: string;
  label: string;
  class?: string;
  value: Status;
  onChoose(status: Status): void;
}

/** How far the reader got with a posting, to choose from. */
export const StatusSelect = ({ name, label, class: look, value, onChoose }: Props) => (
  <select
    class={look}
    name={name}
    aria-label={label}
    value={value}
    onChange={(event) => onChoose(event.currentTarget.value as Status)}
  >
    {STATUSES.map((status) => (
      <option key={status} value={status}>
        {STATUS_WORDS[status]}
      </option>
    ))}
  </select>
);
