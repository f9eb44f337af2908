/** How often the figures are asked for anew while one looks at them, in ms. */
export const EVERY = 10_000;

/** "63 %" of those who told whether they saw the end; a dash where nobody did. */
export const completionWords = ({ completion }: { completion: number | null }): string =>
  completion === null ? '–' : `${Math.round(100 * completion)} %`;

/** Minutes and seconds: "1:25"; a dash where nobody told. */
export const secondsWords = ({ seconds }: { seconds: number | null }): string => {
  if (seconds === null) return '–';
  const whole = Math.round(seconds);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
};
