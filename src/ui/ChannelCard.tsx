import type { Session } from '#machines/session.ts';
import type { Advice } from '#src/advice/advise.ts';
import type { ChannelAdvice } from '#src/advice/channels.ts';
import type { Supplier } from '#src/advice/facts.ts';
import type { CarrierIndex } from '#src/carriers.ts';
import { Because } from './Because.tsx';
import { Hotlines } from './Hotlines.tsx';
import { SourceNote } from './sources.tsx';
import { useSay } from './useSay.ts';

interface Props {
  advice: Advice;
  supplier: Supplier;
  session: Session;
  carriers: CarrierIndex;
}

function ChannelText({ channel }: { channel: ChannelAdvice }) {
  const { t, locale } = useSay();
  return (
    <>
      <p>
        {channel.text[locale]} <SourceNote sources={channel.sources} />
      </p>
      <p className={channel.confirms ? 'grade confirmed' : 'grade unconfirmed'}>
        {t(channel.confirms ? 'confirmed' : 'unconfirmed')}
      </p>
      {channel.url && (
        <p>
          <a className="act" href={channel.url} target="_blank" rel="noreferrer">
            {t('open', { host: new URL(channel.url).host })}
          </a>
        </p>
      )}
    </>
  );
}

type NoChannelRoute = 'portOut' | 'lapse' | 'nothing';

/** Where there is nothing to ask for here: what to do instead, and the phone numbers where a line of the list needs them. */
function NoChannel({ advice, supplier, session }: Omit<Props, 'carriers'>) {
  const { t } = useSay();
  const canCancel = advice.items.some(({ id }) => id === 'cancelRegistration');
  return (
    <div className="channel-none">
      <p>{t(`noChannel.${advice.route as NoChannelRoute}`)}</p>
      {canCancel && <p>{t('registrationAt')}</p>}
      {(canCancel || advice.route !== 'nothing') && <Hotlines supplier={supplier} session={session} level="h2" />}
    </div>
  );
}

/** Where to go with it: the recommended channel, the others, and those ruled out with the answer that does so. */
export function ChannelCard({ advice, supplier, session, carriers }: Props) {
  const { t } = useSay();
  const { channel, others, ruledOut } = advice;
  if (!channel) return <NoChannel advice={advice} supplier={supplier} session={session} />;
  return (
    <section className="channel" data-channel={channel.id}>
      <h2>
        {t('pair', {
          name: t(channel.confirms ? 'channelTitle' : 'channelAsk'),
          value: t(`advice:channels.${channel.id}`),
        })}
      </h2>
      <ChannelText channel={channel} />
      <Hotlines supplier={supplier} session={session} level="h3" />
      {others.length > 0 && (
        <>
          <h3>{t('others')}</h3>
          <ul className="others">
            {others.map((other) => (
              <li key={other.id}>
                <h4>{t(`advice:channels.${other.id}`)}</h4>
                <ChannelText channel={other} />
              </li>
            ))}
          </ul>
        </>
      )}
      {ruledOut.length > 0 && (
        <>
          <h3>{t('ruledOut')}</h3>
          <ul className="ruled-out">
            {ruledOut.map(({ id, because }) => (
              <li key={id}>
                {t(`advice:channels.${id}`)} <Because ids={because} session={session} carriers={carriers} />
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
