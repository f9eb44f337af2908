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
  'Reuters|AP|AFP|dpa|DPA|ANSA|EFE|Kyodo|Xinhua|TASS|Interfax|PTI|Bloomberg|UPI|APA|ANP|TT|NTB|Ritzau|Belga|ČTK|CTK|PAP|MTI|Agerpres|BTA|Tanjug|Hina|Anadolu|IRNA|Yonhap|Jiji|Antara|Bernama|Lusa|Télam|Notimex|Ukrinform|Belta|Adnkronos|Keystone-SDA|KNA|epd|STT|LETA|BNS|ELTA|IANS|AAP';

/** Agencies whose letters mean other things too: told by a credit, never by a sentence. */
const IN_CREDITS =
  'AA|AGI|ANA-MPA|ANI|APP|APS|ATS|BSS|CNA|CP|GNA|MAP|MENA|NAN|NZN|PA|SDA|sda|SID|SPA|STA|TAP|UNI|VNA|WAM|dpa-AFX|dpa-infocom|AFX|kathpress|Kathpress|Europa Press|Prensa Latina|Agência Brasil|Agencia EFE|Agencia Reforma|RIA Novosti|LaPresse|La Presse Canadienne|The Canadian Press|Canadian Press|Press Association|PA Media|Associated Press|Agence France-Presse|Deutsche Presse-Agentur|Austria Presse Agentur|Press Trust of India|Kyodo News|Anadolu Agency|Yonhap News Agency|Xinhua News Agency';

/** No name has longer words; the cap keeps the search of any text linear. */
const CAPITALISED = "[A-Z][\\p{L}\\d.&’'-]{0,30}";
const WORD = `(?:${CAPITALISED}|of|the|and|&)`;

/** A name shaped like a news organisation's: "the Marrowick Courier", "ABC News", "Reuters". */
export const NEWS_NAME = `(?:[Tt]he )?(?:[A-Z][\\p{L}\\d.&-]{0,30} (?:${WORD} ){0,3})?(?:${KINDS}|${AGENCIES})(?![\\p{L}])(?: (?:${KINDS}|International|Service|Agency|\\d{1,3})){0,3}`;

const HOLDS_NAME = new RegExp(`(?:${KINDS}|${AGENCIES})(?![\\p{L}])`, 'u');

/** Whether a text may hold the name of a news organisation: a quick look before a slow search. */
export const mayNameHouse = (text: string): boolean => HOLDS_NAME.test(text);

const EXACT_AGENCY = new RegExp(`^(?:The )?(?:${AGENCIES}|${IN_CREDITS})$`);

/** Whether a name is one of a news agency that everybody takes copy from. */
export const isAgency = (name: string): boolean => EXACT_AGENCY.test(name.trim());

/** What parts the agencies in a credit, and what follows one: "dpa/lno", "AFP et Reuters", "mit dpa". */
const CREDIT_PARTS = /\s*[/,;+&]\s*|\s+(?:and|und|et|y|e|en|och|og|with|mit|avec|con|com)\s+/;

/** The news agency that a credit names first, of those that everybody takes copy from. */
export function agencyIn(credit: string): string | null {
  const parts = credit.replace(/^(?:with|mit|avec|con|com)\s+/i, '').split(CREDIT_PARTS);
  return parts.map((part) => part.trim()).find((part) => EXACT_AGENCY.test(part)) ?? null;
}

/** A name without its article: "the Marrowick Courier" and "Marrowick Courier" are one. */
export const withoutArticle = (name: string): string => name.replace(/^the /i, '').trim();
