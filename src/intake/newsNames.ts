/** The nouns by which news organisations are called. */
const KINDS = `News|Times|Post|Journal|Herald|Tribune|Guardian|Gazette|Chronicle|Observer|Telegraph|
  Mail|Express|Courier|Globe|Mirror|Press|Radio|Television|TV|Broadcasting|Examiner|Inquirer|
  Sentinel|Dispatch|Independent|Bulletin|Argus|Echo|Tide|Advertiser|Monitor|Mercury|Standard|Wire|
  Agency|Network|Reporter|Review|Today|Zeitung|Nachrichten|Presse|Rundschau|Journalen|Tidende`.replaceAll(
  /\s+/g,
  '',
);

/** News agencies that go by letters or one word, as the whole trade knows them. */
const AGENCIES =
  'Reuters|AP|AFP|dpa|DPA|ANSA|EFE|Kyodo|Xinhua|TASS|Interfax|PTI|Bloomberg|UPI|APA|ANP|TT|NTB|Ritzau';

/** No name has longer words; the cap keeps the search of any text linear. */
const CAPITALISED = "[A-Z][\\p{L}\\d.&’'-]{0,30}";
const WORD = `(?:${CAPITALISED}|of|the|and|&)`;

/** A name shaped like a news organisation's: "the Marrowick Courier", "ABC News", "Reuters". */
export const NEWS_NAME = `(?:[Tt]he )?(?:[A-Z][\\p{L}\\d.&-]{0,30} (?:${WORD} ){0,3})?(?:${KINDS}|${AGENCIES})(?![\\p{L}])(?: (?:${KINDS}|International|Service|Agency|\\d{1,3})){0,3}`;

const EXACT_AGENCY = new RegExp(`^(?:The )?(?:${AGENCIES}|Associated Press|Agence France-Presse)$`);

/** Whether a name is one of a news agency that everybody takes copy from. */
export const isAgency = (name: string): boolean => EXACT_AGENCY.test(name.trim());

/** A name without its article: "the Marrowick Courier" and "Marrowick Courier" are one. */
export const withoutArticle = (name: string): string => name.replace(/^the /i, '').trim();
