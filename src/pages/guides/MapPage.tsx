import { MapDrawing } from './MapDrawing.tsx';
import { MapList } from './MapList.tsx';
import { useMap } from './mapContext.ts';
import { ProofBox } from './ProofBox.tsx';

/**
 * The interview drawn from the machine, as lines and as a list, and what is proved of it. The attributes of `#map`
 * are the words that `src/pages/litPath.ts` says; it loads none of its own.
 */
export function MapPage() {
  const { t, to } = useMap();
  return (
    <div
      id="map"
      data-answered={t('map.answered', { answer: '%' })}
      data-lit={t('map.lit', { number: '%' })}
      data-start={to('')}
    >
      <h1>{t('map.title')}</h1>
      <p className="lead">{t('map.lead')}</p>
      <p className="path-none">{t('map.unlit', { link: t('app:guides.map') })}</p>
      <p className="path-lit notice" role="status" hidden>
        <strong className="path-count" /> <a href={to('')}>{t('map.back')}</a>
      </p>
      <div className="map-beside">
        <MapDrawing />
        <ProofBox />
      </div>
      <MapList />
    </div>
  );
}
