import bowser from 'bowser';

/** What somebody would call the device of a session: "Firefox on Linux". */
export function deviceName(userAgent: string): string {
  if (userAgent.trim() === '') return 'A device that does not say what it is';
  const { browser, os } = bowser.parse(userAgent);
  const named = [browser.name, os.name].filter(Boolean).join(' on ');
  return named || 'A device that is not known';
}
