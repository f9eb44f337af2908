import { useQuery } from '@tanstack/react-query';
import { type Banner, standingBanner, takeDownBanner } from '../api/front.ts';
import { ActButton } from '../shell/ActButton.tsx';
import { Moment } from '../shell/Moment.tsx';
import { OFTEN } from '../shell/usePages.ts';
import { BannerForm } from './BannerForm.tsx';

/** The breaking line as it stands, and the form to put one up. */
export function BannerLine({ mayChange }: { mayChange: boolean }) {
  const { data: banner, error } = useQuery({
    queryKey: ['front', 'banner'],
    queryFn: standingBanner,
    refetchInterval: OFTEN,
  });
  if (error) return <p role="alert">{error.message}</p>;
  if (banner === undefined) return null;
  return (
    <>
      {banner ? (
        <Standing banner={banner} mayChange={mayChange} />
      ) : (
        <p className="aside">
          None stands. One is seen on top of every page within a second, and goes by itself.
        </p>
      )}
      {mayChange && <BannerForm />}
    </>
  );
}

const Standing = ({ banner, mayChange }: { banner: Banner; mayChange: boolean }) => (
  <div className="banner-now">
    <p>
      <strong dir="auto">{banner.text}</strong>
      <br />
      <span className="aside">
        on every page until <Moment at={banner.until} />, put up by {banner.actor}
      </span>
    </p>
    {mayChange && (
      <ActButton act={takeDownBanner} done="It is off every page." className="plain">
        Take it down
      </ActButton>
    )}
  </div>
);
