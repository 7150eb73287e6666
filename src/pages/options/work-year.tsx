import rates from '../../../lexicons/rates.json' with { type: 'json' };
import type { Settings } from '../../storage/settings.ts';
import { monthOf } from '../../ui/format.ts';
import { OPTIONS } from './texts.ts';

const T = OPTIONS.workYear;

type WorkYear = Settings['workYear'];
/** What each number may be. */
const LIMITS = {
  hoursPerWeek: [1, 100],
  weeksPerYear: [1, 53],
  daysPerYear: [1, 366],
} as const satisfies Record<keyof WorkYear, readonly [number, number]>;
const FIELDS = Object.keys(LIMITS) as (keyof WorkYear)[];

/** By what conventions pay by the hour and day, and in other currencies, is compared. */
export function WorkYearPicker({ value, onChange }: { value: WorkYear; onChange(value: WorkYear): void }) {
  return (
    <>
      <p class="dim">{T.hint}</p>
      {FIELDS.map((field) => {
        const [min, max] = LIMITS[field];
        return (
          <p key={field}>
            <label for={field}>{T.labels[field]}</label>
            <input
              id={field}
              type="number"
              min={min}
              max={max}
              step="any"
              required
              value={value[field]}
              onChange={({ currentTarget: input }) => {
                if (input.checkValidity()) onChange({ ...value, [field]: input.valueAsNumber });
                else input.reportValidity();
              }}
            />
          </p>
        );
      })}
      <p class="dim">{T.rates(monthOf(Date.parse(rates.date)))}</p>
    </>
  );
}
