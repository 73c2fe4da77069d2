import { useGuide } from './guideContext.tsx';

interface Props {
  readonly legend: string;
  readonly name: string;
  readonly options: readonly { readonly id: string; readonly label: string }[];
}

/** A choice of what the page shows. It needs no script: the style sheet hides the sections that are not chosen. */
export function Filter({ legend, name, options }: Props) {
  const { t } = useGuide();
  return (
    <fieldset className="filters">
      <legend>{legend}</legend>
      {[{ id: 'all', label: t('carriers.all') }, ...options].map(({ id, label }) => (
        <label key={id} className="filter-option">
          <input type="radio" name={name} id={`only-${id}`} defaultChecked={id === 'all'} /> {label}
        </label>
      ))}
    </fieldset>
  );
}
