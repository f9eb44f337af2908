/**
 * What English headlines call countries, and a few places greater than one, after general knowledge:
 * a line each, its name first, then its people and language, and the capital where that stands for
 * its government. Single words only. Left out are capitals that are small or oftener another word,
 * countries of two words whose people have no name of one, and "US", which is a stop word.
 */
export const ENGLISH_COUNTRIES = `
afghanistan afghan afghans kabul
albania albanian albanians tirana
algeria algerian algerians algiers
angola angolan angolans luanda
argentina argentine argentines argentinian argentinians
armenia armenian armenians yerevan
australia australian australians aussie aussies canberra
austria austrian austrians vienna
azerbaijan azerbaijani azerbaijanis azeri baku
bahrain bahraini bahrainis manama
bangladesh bangladeshi bangladeshis dhaka
belarus belarusian belarusians minsk
belgium belgian belgians
bolivia bolivian bolivians
botswana gaborone
brazil brazilian brazilians brasilia
bulgaria bulgarian bulgarians sofia
cambodia cambodian cambodians
cameroon cameroonian cameroonians yaounde
canada canadian canadians ottawa
chile chilean chileans
china chinese beijing
colombia colombian colombians bogota
congo congolese kinshasa drc
croatia croatian croatians zagreb
cuba cuban cubans havana
cyprus cypriot cypriots nicosia
czech czechs czechia prague
denmark danish danes dane copenhagen
ecuador ecuadorian ecuadorians quito
egypt egyptian egyptians cairo
eritrea eritrean eritreans asmara
estonia estonian estonians tallinn
ethiopia ethiopian ethiopians
europe european europeans
fiji fijian fijians
finland finnish finns finn helsinki
france french paris
georgia georgian georgians tbilisi
germany german germans berlin
ghana ghanaian ghanaians accra
greece greek greeks athens
guatemala guatemalan guatemalans
guinea guinean guineans conakry
haiti haitian haitians
honduras honduran hondurans
hungary hungarian hungarians budapest
iceland icelandic icelanders reykjavik
india indian indians delhi
indonesia indonesian indonesians jakarta
iran iranian iranians tehran
iraq iraqi iraqis baghdad
ireland irish dublin
israel israeli israelis jerusalem
italy italian italians rome
jamaica jamaican jamaicans
japan japanese tokyo
jordan jordanian jordanians amman
kazakhstan kazakh kazakhs
kenya kenyan kenyans nairobi
korea korean koreans seoul
kosovo kosovar kosovars pristina
kuwait kuwaiti kuwaitis
kyrgyzstan kyrgyz bishkek
laos laotian laotians
latvia latvian latvians riga
lebanon lebanese beirut
liberia liberian liberians monrovia
libya libyan libyans tripoli
lithuania lithuanian lithuanians vilnius
malawi malawian malawians lilongwe
malaysia malaysian malaysians
mali malian malians bamako
malta maltese valletta
mexico mexican mexicans
moldova moldovan moldovans chisinau
mongolia mongolian mongolians
morocco moroccan moroccans rabat
mozambique mozambican mozambicans maputo
myanmar burma burmese naypyidaw
namibia namibian namibians windhoek
nepal nepali nepalis nepalese kathmandu
netherlands dutch hague
nicaragua nicaraguan nicaraguans managua
nigeria nigerian nigerians abuja
norway norwegian norwegians oslo
pakistan pakistani pakistanis islamabad
palestine palestinian palestinians
paraguay paraguayan paraguayans
peru peruvian peruvians lima
philippines philippine filipino filipinos manila
poland polish poles warsaw
portugal portuguese lisbon
qatar qatari qataris doha
romania romanian romanians bucharest
russia russian russians moscow kremlin
rwanda rwandan rwandans kigali
samoa samoan samoans
saudi saudis riyadh
scotland scottish scots edinburgh
senegal senegalese dakar
serbia serbian serbians serb serbs belgrade
singapore singaporean singaporeans
slovakia slovak slovaks bratislava
slovenia slovenian slovenians slovene ljubljana
somalia somali somalis mogadishu
spain spanish spaniards spaniard madrid
sudan sudanese khartoum
sweden swedish swedes swede stockholm
switzerland swiss bern
syria syrian syrians damascus
taiwan taiwanese taipei
tanzania tanzanian tanzanians
thailand thai thais bangkok
tonga tongan tongans
tunisia tunisian tunisians tunis
turkey turkish turks ankara
uganda ugandan ugandans kampala
ukraine ukrainian ukrainians kyiv kiev
uruguay uruguayan uruguayans montevideo
uzbekistan uzbek uzbeks tashkent
venezuela venezuelan venezuelans caracas
vietnam vietnamese hanoi
wales welsh cardiff
yemen yemeni yemenis sanaa
zambia zambian zambians lusaka
zimbabwe zimbabwean zimbabweans harare
uk britain british briton britons gb london
us usa america american americans washington
uae emirates emirati emiratis
eu brussels
africa african africans
`;

const COUNTRIES: ReadonlyMap<string, string> = new Map(
  ENGLISH_COUNTRIES.trim()
    .split('\n')
    .flatMap((line) => {
      const words = line.split(' ');
      return words.map((word) => [word, words[0] ?? ''] as const);
    }),
);

/**
 * The country that an English word in lower case speaks of, by its name in the list; null where it
 * speaks of none, and in any other language (two letters of BCP 47).
 */
export const countryOf = (word: string, language: string): string | null =>
  (isEnglish(language) && COUNTRIES.get(word)) || null;

export const isEnglish = (language: string): boolean => /^en(?:-|$)/i.test(language);
