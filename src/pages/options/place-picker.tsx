import { locale } from '../../platform/i18n.ts';
import type { Settings } from '../../storage/settings.ts';
import { OPTIONS } from './texts.ts';

const T = OPTIONS.place;

/** Countries where most readers of these boards look for work; ISO 3166-1 codes. */
const COUNTRIES =
  'AR AT AU BE BR CA CH CL CO CZ DE DK EE ES FI FR GB GR HU IE IL IN IT JP KR LT LU LV MX NL NO NZ PL PT RO RS SE SG SK TR UA US ZA';

interface Props {
  settings: Settings;
  onChange(change: Partial<Settings>): void;
}

interface Choice {
  code: string;
  name: string;
}

/** Countries or currencies by their names in the reader's language, in its order. */
const named = (codes: readonly string[], type: 'region' | 'currency'): Choice[] => {
  const names = new Intl.DisplayNames([locale()], { type });
  return codes
    .map((code) => ({ code, name: names.of(code) ?? code }))
    .sort((a, b) => a.name.localeCompare(b.name, locale()));
};

function Select(props: {
  id: string;
  label: string;
  value: string | null;
  choices: readonly Choice[];
  onChange(code: string | null): void;
}) {
  return (
    <p>
      <label for={props.id}>{props.label}</label>
      <select
        id={props.id}
        value={props.value ?? ''}
        onChange={(event) => props.onChange(event.currentTarget.value || null)}
      >
        <option value="">{T.unset}</option>
        {props.choices.map(({ code, name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </select>
    </p>
  );
}

/** Country and currency of the reader. */
export function PlacePicker({ settings, onChange }: Props) {
  return (
    <>
      <Select
        id="country"
        label={T.country}
        value={settings.country}
        choices={named(COUNTRIES.split(' '), 'region')}
        onChange={(country) => onChange({ country })}
      />
      <Select
        id="currency"
        label={T.currency}
        value={settings.currency}
        choices={named(Intl.supportedValuesOf('currency'), 'currency')}
        onChange={(currency) => onChange({ currency })}
      />
    </>
  );
}
